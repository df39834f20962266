import fc from "fast-check";
import { expect, test } from "vitest";
import { askedAddress } from "../../../server/kept/askedAddress.ts";
import { Shelf } from "../../../server/kept/shelf.ts";

const answer = (bytes: number) => ({
  version: "1",
  route: "/",
  headers: {},
  inlineHashes: undefined,
  bodies: { plain: new Uint8Array(bytes) },
});

test("whatever is put on it, a shelf holds no more bytes than it may", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 60_000 }))),
      (puts) => {
        const shelf = new Shelf(100_000);
        for (const [address, bytes] of puts) {
          shelf.put(`/${address}`, answer(bytes));
          expect(shelf.size).toBeLessThanOrEqual(100_000);
          expect(shelf.size).toBeGreaterThanOrEqual(0);
        }
      },
    ),
  );
});

test("what was asked for longest ago goes first", () => {
  const shelf = new Shelf(10_000);
  for (const address of ["/a", "/b", "/c"]) shelf.put(address, answer(2_000));
  shelf.find("/a");
  shelf.put("/d", answer(2_000));
  expect(["/a", "/b", "/c", "/d"].filter((address) => shelf.find(address))).toEqual(["/a", "/c", "/d"]);
});

test("a body larger than the shelf is not kept, and takes nobody's place for good", () => {
  const shelf = new Shelf(10_000);
  shelf.put("/a", answer(20_000));
  expect([shelf.find("/a"), shelf.size]).toEqual([undefined, 0]);
});

test("one question has one address, however it is asked", () => {
  const read = { choices: ["from", "to"], texts: ["name"] };
  const ask = (query: string) => askedAddress(`http://x.test/agencies/01864${query}`, read);
  expect(ask("?to=2026-02&x=1&from=2026-01&lang=en")).toEqual({
    address: "/agencies/01864?lang=en&from=2026-01&to=2026-02",
    isCommon: true,
    isQuestion: true,
  });
  expect(ask("?name=")).toEqual({ address: "/agencies/01864", isCommon: true, isQuestion: false });
  expect(ask("?name=Lan").isCommon).toBe(false);
  expect(ask(`?from=${"1".repeat(300)}`).isCommon).toBe(false);
  expect(askedAddress("http://x.test/agencies/%30186", read).isCommon).toBe(false);
});
