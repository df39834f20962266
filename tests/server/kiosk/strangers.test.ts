import { afterAll, beforeAll, expect, test } from "vitest";
import { receiptOf } from "../../../server/ratings/receipt.ts";
import { insertPoint } from "../../support/units.ts";
import { messageTo, openScene, type Scene, sendJson } from "../ratings/scene.ts";

let scene: Scene;
let code: string;
beforeAll(async () => {
  scene = await openScene();
  ({ code } = await insertPoint(scene.app.database.db, {
    agencyId: scene.agencyId,
    body: "DDDDDDD",
    channel: "kiosk",
  }));
});
afterAll(() => scene.app.database.close());

const NOON = Date.parse("2026-11-23T05:00:00Z");
const read = async (receipt: string) => await (await scene.app.request(`/r/${receipt}`)).text();

async function post(path: string, fields: Record<string, string>, accept = "text/html"): Promise<Response> {
  const body = new URLSearchParams(fields);
  return await scene.app.request(path, { method: "POST", body, headers: { Accept: accept } });
}
const write = (turn: string, comment: string, more: Record<string, string> = {}) =>
  post(`/kiosk/${code}/comment`, { turn, drawn: String(NOON), comment, ...more });

test("words written on an ordinary page that the last person left open are refused, and stay on the screen", async () => {
  const first = messageTo(code);
  await sendJson(scene.app, first);
  const receipt = receiptOf(first.id);
  const led = await post(`/d/${code}/thanks`, { receipt, comment: "Cán bộ quầy 2 đòi tiền", about: "" });
  expect([led.status, led.headers.get("Location")]).toEqual([307, `/kiosk/${code}/comment`]);
  const answer = await post(`/kiosk/${code}/comment`, { receipt, comment: "Cán bộ quầy 2 đòi tiền" });
  expect(answer.status).toBe(409);
  expect(await answer.text()).toContain(">Cán bộ quầy 2 đòi tiền</textarea>");
  expect(await read(receipt)).not.toContain("đòi tiền");
});

test("an ordinary rating page of a kiosk leads to the kiosk, and so does its thanks page", async () => {
  const answer = await scene.app.request(`/d/${code}?lang=en`);
  expect([answer.status, answer.headers.get("Location")]).toEqual([303, `/kiosk/${code}?lang=en`]);
  const thanks = await scene.app.request(`/d/${code}/thanks?receipt=${receiptOf(crypto.randomUUID())}`);
  expect([thanks.status, thanks.headers.get("Location")]).toEqual([303, `/kiosk/${code}/thanks`]);
});

test("without a script a tap counts, and the address that follows tells neither the level nor a receipt", async () => {
  const html = await (await scene.app.request(`/kiosk/${code}`)).text();
  const [, id = ""] = /name="id" value="([^"]+)"/.exec(html) ?? [];
  const answer = await post(`/kiosk/${code}`, { id, day: "2026-11-23", overall: "2" });
  expect([answer.status, answer.headers.get("Location")]).toEqual([303, `/kiosk/${code}/thanks`]);
  const thanks = await scene.app.request(`/kiosk/${code}/thanks`);
  expect(thanks.headers.get("Refresh")).toBe(`20;url=/kiosk/${code}`);
  expect(thanks.headers.get("Cache-Control")).toBe("no-store");
  expect(await thanks.text()).not.toMatch(/[0-9A-Z]{4} [0-9A-Z]{4} [0-9A-Z]{4} [0-9A-Z]{4}|\/r\//);
});

test("a receipt is shown once, to whoever wished for it; sending the form again shows none", async () => {
  const turn = crypto.randomUUID();
  const [first, again] = [
    await write(turn, "Chờ lâu", { keep: "yes" }),
    await write(turn, "Chờ lâu", { keep: "yes" }),
  ];
  const printed = receiptOf(turn).replace(/(.{4})(?=.)/g, "$1 ");
  expect(await first.text()).toContain(printed);
  const repeated = await again.text();
  expect(repeated).not.toContain(printed);
  expect(repeated).toContain("chỉ hiện một lần");
  expect(await read(receiptOf(turn))).toContain("Chờ lâu");
});

test.each([["first the one, then the other"], ["first the other, then the one"]])(
  "two people on one form, %s: the second is refused with the words on the screen, and sends them on their own",
  async (order) => {
    const turn = crypto.randomUUID();
    const words = ["Phục vụ tốt", "Cán bộ quầy 2 đòi tiền"];
    if (order.startsWith("first the other")) words.reverse();
    const [earlier = "", later = ""] = words;
    await write(turn, earlier);
    const refused = await write(turn, later);
    expect(refused.status).toBe(409);
    const html = await refused.text();
    expect(html).toContain(`>${later}</textarea>`);
    const [, own = ""] = /name="turn" value="([^"]+)"/.exec(html) ?? [];
    expect(own).not.toBe(turn);
    expect((await write(own, later)).status).toBe(303);
    expect(await read(receiptOf(turn))).not.toContain(later);
    expect(await read(receiptOf(own))).toContain(later);
  },
);

test("a form that stood for longer than five minutes is refused, its words kept", async () => {
  for (const drawn of [NOON - 5 * 60_000 - 1, NOON + 1]) {
    const answer = await write(crypto.randomUUID(), "Ai đó viết", { drawn: String(drawn) });
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain(">Ai đó viết</textarea>");
  }
  expect((await write(crypto.randomUUID(), "Ai đó viết", { drawn: String(NOON - 299_000) })).status).toBe(
    303,
  );
});

test("an empty comment and one that is too long come back with their words, and what is wrong", async () => {
  for (const [text, words] of [
    [" ", "Xin viết góp ý trước khi gửi"],
    ["a".repeat(2001), "Góp ý dài 2001 ký tự"],
  ] as const) {
    const answer = await write(crypto.randomUUID(), text);
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain(words);
    expect(html).toContain(`>${text}</textarea>`);
  }
});

test("the script gets the receipt as a drawing, and other words under the same id are refused", async () => {
  const turn = crypto.randomUUID();
  const send = (comment: string) => post(`/kiosk/${code}/comment`, { turn, comment }, "application/json");
  const taken = await send("Tốt");
  expect(taken.status).toBe(201);
  const { receipt } = (await taken.json()) as { receipt: string };
  expect(receipt).toContain("<svg");
  expect((await send("Tốt")).status).toBe(200);
  const other = await send("Xấu");
  expect(((await other.json()) as { code: string }).code).toBe("stale-comment");
});

test("a kiosk that was withdrawn says so, and asks again by itself", async () => {
  const answer = await scene.app.request(`/kiosk/${scene.withdrawnCode}`);
  expect(answer.status).toBe(410);
  expect(answer.headers.get("Refresh")).toBe(`600;url=/kiosk/${scene.withdrawnCode}`);
});

test("what another person chose on a page that came back is asked anew, with an id of its own", async () => {
  const answer = await post(`/kiosk/${code}`, { id: crypto.randomUUID(), day: "2026-11-01", overall: "2" });
  expect(answer.status).toBe(422);
  const html = await answer.text();
  expect(html).toContain("Trang này mở đã lâu");
  expect(html).toContain('name="day" value="2026-11-23"');
});
