import { afterAll, beforeAll, expect, test } from "vitest";
import { receiptOf } from "../../../server/ratings/receipt.ts";
import { messageTo, sendJson } from "../ratings/scene.ts";
import { type CaseScene, openCaseScene } from "./caseScene.ts";

let scene: CaseScene;
beforeAll(async () => {
  scene = await openCaseScene();
});
afterAll(() => scene.app.database.close());

const page = async (path: string) => {
  const answer = await scene.app.request(path);
  return { status: answer.status, html: await answer.text() };
};

test("a comment waits until Monday, and its page says so", async () => {
  const message = messageTo(scene.code, { comment: "Cán bộ <nhiệt> tình" });
  await sendJson(scene.app, message);
  const path = `/r/${receiptOf(message.id)}`;
  const waiting = await page(path);
  expect(waiting.status).toBe(200);
  expect(waiting.html).toContain("Góp ý đang chờ");
  expect(waiting.html).toContain("23/11/2026");
  expect(waiting.html).toContain("Cán bộ &lt;nhiệt> tình");
  await scene.release();
  expect((await page(path)).html).toContain("Mới: đơn vị đã đọc được, chưa nhận xử lý");
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

/** What a citizen's browser sends; a multipart form as the page says. */
async function reply(receipt: string, form: Record<string, string>, headers: Record<string, string> = {}) {
  const body = new FormData();
  for (const [name, value] of Object.entries(form)) body.set(name, value);
  return await scene.app.request(`/r/${receipt}`, { method: "POST", body, headers });
}
const stateOf = async (words: string) => (await scene.caseOf(words)).state;

test("a citizen reads the answer, says that it is not settled, and has it answered once more", async () => {
  const words = "Chưa nhận được kết quả";
  const receipt = await scene.comment(words, { urgent: true });
  const { id } = await scene.caseOf(words);
  await scene.post(scene.head, id, "answer", { text: "Kết quả đã có tại quầy.", step: "send" });
  const answered = (await page(`/r/${receipt}`)).html;
  expect(answered).toContain("Kết quả đã có tại quầy.");
  expect(answered).not.toContain("Nông Thị Hà");
  expect(
    (await reply(receipt, { verdict: "unresolved", message: "Tôi ra quầy rồi, vẫn chưa có." })).status,
  ).toBe(303);
  expect(await stateOf(words)).toBe("in-progress");
  await scene.post(scene.head, id, "answer", { text: "Xin lỗi, nay đã có.", step: "send" });
  expect((await page(`/r/${receipt}`)).html).toContain("đã được giải quyết chưa?");
  expect((await reply(receipt, { verdict: "resolved" })).status).toBe(303);
  expect(await stateOf(words)).toBe("closed");
  // Said once, it is not asked again.
  const { html } = await page(`/r/${receipt}`);
  expect(html).toContain("Ông/Bà báo đã giải quyết.");
  expect(html).not.toContain("đã được giải quyết chưa?");
  const events = await scene.app.database.db
    .selectFrom("case_events")
    .select(["kind", "at", "account_name"])
    .where("case_id", "=", id)
    .orderBy("number")
    .execute();
  expect(events.map(({ kind }) => kind)).toEqual([
    "answered",
    "message",
    "unresolved",
    "answered",
    "resolved",
  ]);
  for (const { kind, at, account_name } of events) {
    expect([kind, at === null, account_name === null]).toEqual([
      kind,
      kind !== "answered",
      kind !== "answered",
    ]);
  }
});

test("sent twice it counts once, and a second message is not taken", async () => {
  const words = "Hỏi một lần";
  const receipt = await scene.comment(words, { urgent: true });
  const { id } = await scene.caseOf(words);
  await Promise.all([reply(receipt, { message: "Thêm một ý" }), reply(receipt, { message: "Thêm một ý" })]);
  expect((await reply(receipt, { message: "Ý khác" })).status).toBe(303);
  await scene.post(scene.head, id, "answer", { text: "Đã rõ.", step: "send" });
  await Promise.all([reply(receipt, { verdict: "unresolved" }), reply(receipt, { verdict: "unresolved" })]);
  expect(await stateOf(words)).toBe("in-progress");
  await scene.post(scene.head, id, "answer", { text: "Đã xong.", step: "send" });
  await reply(receipt, { verdict: "unresolved" });
  // It was taken up again once; now what the citizen says stands, and the case is closed.
  expect(await stateOf(words)).toBe("closed");
  const { html } = await page(`/r/${receipt}`);
  expect(html.match(/Thêm một ý/g)).toHaveLength(1);
  expect(html).not.toContain("Ý khác");
  expect(html).not.toContain('name="verdict"');
});

test("a message while the case is being closed is not lost: the official has to look again", async () => {
  const words = "Đang đóng";
  const receipt = await scene.comment(words, { urgent: true });
  const { id } = await scene.caseOf(words);
  await scene.post(scene.head, id, "answer", { text: "Đã trả lời.", step: "send" });
  const { version } = await scene.caseOf(words);
  await reply(receipt, { message: "Khoan đã", verdict: "unresolved" });
  expect((await scene.head.post(`/cases/${id}/close`, { version: String(version) })).status).toBe(409);
  expect(await stateOf(words)).toBe("in-progress");
});

test("a reply that is empty or too long comes back whole", async () => {
  const receipt = await scene.comment("Dài quá", { urgent: true });
  const long = await reply(receipt, { message: "b".repeat(2001) });
  expect(long.status).toBe(422);
  expect(await long.text()).toContain("b".repeat(2001));
  expect((await reply(receipt, { message: "  " })).status).toBe(422);
  expect((await reply(receipt, { verdict: "maybe" })).status).toBe(422);
});

test("a form of another site is refused, one of an old browser is taken", async () => {
  const receipt = await scene.comment("Từ nơi khác", { urgent: true });
  expect((await reply(receipt, { message: "x" }, { Origin: "http://evil.test" })).status).toBe(403);
  expect((await reply(receipt, { message: "x" }, { Origin: "http://hailong.test" })).status).toBe(303);
  expect((await reply("0123456789ABCDEF", { message: "x" })).status).toBe(404);
});
