import { afterAll, beforeAll, expect, test } from "vitest";
import { receiptOf } from "../../../server/ratings/receipt.ts";
import { restInbox } from "../../../server/ratings/rest.ts";
import { TEST_SECRET } from "../../support/app.ts";
import { messageTo, openScene, type Scene, sendJson } from "./scene.ts";

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.app.database.close());

async function comment(receipt: string, text: string, about = "") {
  const body = new URLSearchParams({ receipt, comment: text, about });
  return await scene.app.request(`/d/${scene.code}/thanks`, { method: "POST", body });
}
/** What officials can read after the next Monday. */
async function comments() {
  const { db } = scene.app.database;
  await restInbox(db, { today: "2026-11-30", secret: TEST_SECRET });
  return await db.selectFrom("comments").select(["body", "about", "received_week"]).execute();
}

test("whoever tapped can say why, once; the same again is a repeat, other words are not thanked and dropped", async () => {
  const message = messageTo(scene.code);
  await sendJson(scene.app, message);
  const receipt = receiptOf(message.id);
  const answer = await comment(receipt, " Phải chờ lâu\r\nquá. ", "access");
  expect(answer.status).toBe(303);
  expect((await comment(receipt, "Phải chờ lâu\nquá.")).status).toBe(303);
  const other = await comment(receipt, "Lần nữa");
  expect(other.status).toBe(409);
  expect(await other.text()).toContain(">Lần nữa</textarea>");
  expect(await comments()).toEqual([
    { body: "Phải chờ lâu\nquá.", about: "access", received_week: "2026-11-23" },
  ]);
  const thanks = await scene.app.request(answer.headers.get("Location") as string);
  const html = await thanks.text();
  expect(html).toContain("Góp ý đã được nhận");
  expect(html).not.toContain("<textarea");
});

test.each([
  ["an empty comment", " ", "Xin viết góp ý trước khi gửi"],
  ["a comment too long", "a".repeat(2001), "Góp ý dài 2001 ký tự"],
])("%s comes back with its words", async (_, text, words) => {
  const answer = await comment("0123456789ABCDEF", text);
  expect(answer.status).toBe(422);
  const html = await answer.text();
  expect(html).toContain(words);
  expect(html).toContain(`>${text}</textarea>`);
  expect(html).toContain('id="comment-error"');
});

test("what it is about is one of the five factors, or nothing; a refused choice keeps the words", async () => {
  const answer = await comment("0123456789ABCDEF", "Chờ lâu", "overall");
  expect(answer.status).toBe(422);
  expect(await answer.text()).toContain(">Chờ lâu</textarea>");
});

test("what cannot be a receipt is refused, in the form and in the address", async () => {
  expect((await comment("x\u0000", "Tốt")).status).toBe(404);
  expect((await scene.app.request(`/d/${scene.code}/thanks`)).status).toBe(404);
  expect((await scene.app.request(`/d/${scene.code}/thanks?receipt=%00`)).status).toBe(404);
});

test("a code typed with a line end leads to the point's page, and not to an answer that never comes", async () => {
  const { code } = scene;
  const body = new URLSearchParams({ receipt: "ABCDEF0123456789", comment: "Tốt" });
  const answer = await scene.app.request(`/d/${code.slice(0, 4)}%0D%0A${code.slice(4)}/thanks`, {
    method: "POST",
    body,
  });
  expect(answer.status).toBe(303);
  expect(answer.headers.get("Location")).toBe(`/d/${code}/thanks?receipt=ABCDEF0123456789`);
});
