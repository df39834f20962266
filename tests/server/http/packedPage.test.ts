import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { packedCopy, packPage } from "../../../server/http/packedPage.ts";

/** Text between places of a fixed length, as it may stand in a page: much of it again and again, the places' own too. */
const pages = fc
  .array(
    fc.record({
      text: fc.stringMatching(/^(xã |[a-f0-9]|Đức Xuân|<p>){0,60}$/),
      first: fc.stringMatching(/^[a-f0-9]{8}$/),
      second: fc.stringMatching(/^[a-f0-9]{8}$/),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => {
    const pageOf = (which: "first" | "second") =>
      Buffer.from(parts.map((part) => part.text + part[which]).join(""));
    let at = 0;
    const places = parts.map(({ text }) => {
      const from = at + Buffer.byteLength(text);
      at = from + 8;
      return [from, 8] as const;
    });
    return { parts, places, drawn: pageOf("first"), wanted: pageOf("second") };
  });

test("whatever is written into the places of a packed page, that page comes out", () => {
  fc.assert(
    fc.property(pages, ({ parts, places, drawn, wanted }) => {
      const packed = packPage(drawn, places);
      const copy = packedCopy(packed, wanted);
      for (const [i, { second }] of parts.entries()) copy.write(second, packed.places[i] ?? 0);
      expect(gunzipSync(copy)).toEqual(wanted);
    }),
  );
});

test("a page without places is plain gzip", () => {
  const page = Buffer.from("Ông/Bà có hài lòng không?");
  expect(gunzipSync(packedCopy(packPage(page, []), page))).toEqual(page);
});
