import { afterAll, beforeAll, expect, test } from "vitest";
import { receiptOf } from "../../../server/ratings/receipt.ts";
import { messageTo, openScene, type Scene, sendJson } from "../ratings/scene.ts";

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.app.database.close());

const page = async (path: string) => {
  const answer = await scene.app.request(path);
  return { status: answer.status, html: await answer.text() };
};

test("a comment waits until five ratings released it, and its page says which", async () => {
  const message = messageTo(scene.code, { comment: "Cán bộ <nhiệt> tình" });
  await sendJson(scene.app, message);
  const path = `/r/${receiptOf(message.id)}`;
  const waiting = await page(path);
  expect(waiting.status).toBe(200);
  expect(waiting.html).toContain("Góp ý đang chờ");
  expect(waiting.html).toContain("23/11/2026");
  expect(waiting.html).toContain("Cán bộ &lt;nhiệt> tình");
  for (let i = 0; i < 4; i++) await sendJson(scene.app, messageTo(scene.code));
  expect((await page(path)).html).toContain("Đơn vị đã có thể đọc góp ý này");
});

test("a receipt typed with spaces, small letters and look-alikes leads to its page", async () => {
  const answer = await scene.app.request(`/r?receipt=${encodeURIComponent("o123 4567-89ab cdef")}`);
  expect(answer.status).toBe(303);
  expect(answer.headers.get("Location")).toBe("/r/0123456789ABCDEF");
});

test("without a code the page asks for one", async () => {
  const { status, html } = await page("/r?lang=en");
  expect(status).toBe(200);
  expect(html).toContain('name="receipt"');
});

test("a rating without a comment leads nowhere: its receipt is as unknown as an invented one", async () => {
  const message = messageTo(scene.code);
  await sendJson(scene.app, message);
  const ofRating = await page(`/r/${receiptOf(message.id)}`);
  const invented = await page("/r/0123456789ABCDEF");
  expect([ofRating.status, invented.status]).toEqual([404, 404]);
  expect(ofRating.html).toContain("Không có góp ý nào mang mã này");
});

test.each(["%00", "%E0%A4%A", "x".repeat(2000), "%F0%9F%98%80"])("%s is no receipt", async (text) => {
  expect((await page(`/r/${text}`)).status).toBe(404);
  const twin = await scene.app.request(`/r/${text}`, { headers: { Accept: "application/json" } });
  expect(await twin.json()).toMatchObject({ code: "unknown-receipt", status: 404 });
});
