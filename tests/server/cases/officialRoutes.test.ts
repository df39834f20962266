import { afterAll, beforeAll, expect, test } from "vitest";
import { openOfficial } from "../../support/officials.ts";
import { messageTo, sendJson } from "../ratings/scene.ts";
import { type CaseScene, openCaseScene } from "./caseScene.ts";

let scene: CaseScene;
beforeAll(async () => {
  scene = await openCaseScene();
});
afterAll(() => scene.app.database.close());

const WORDS = "Chờ 3 tiếng, gọi 0912.345.678 không ai nghe, hồ sơ H03.19-261120-0007";
const textOf = async (answer: Response) => (await answer.text()).replace(/<[^>]+>/g, " ");

test("a comment is no case before the next Monday, then one, due the Friday of that week", async () => {
  await scene.comment(WORDS);
  const { db } = scene.app.database;
  expect(await db.selectFrom("cases").select("id").execute()).toEqual([]);
  await scene.release();
  // Sent on Monday, 23 November; opened on the 30th.
  expect(await scene.caseOf(WORDS)).toMatchObject({ state: "new", due_on: "2026-12-04" });
});

test("who asks for an answer at once is read at once, and nobody else of that week", async () => {
  await scene.comment("Cần sổ đỏ gấp", { when: "now" });
  await scene.comment("Lời còn chờ");
  expect(await scene.caseOf("Cần sổ đỏ gấp")).toMatchObject({ state: "new", due_on: "2026-12-01" });
  await expect(scene.caseOf("Lời còn chờ")).rejects.toThrow();
});

test("the list shows no words; opening one masks what leads to a person, and is on the trail", async () => {
  const { id } = await scene.caseOf(WORDS);
  const list = await textOf(await scene.head.request("/cases"));
  expect(list).not.toContain("Chờ 3 tiếng");
  expect(list).toContain(`${id.slice(0, 4)}-${id.slice(4, 8)}`.toUpperCase());
  expect(await scene.trailOf(id)).toEqual([]);
  const page = await textOf(await scene.head.request(`/cases/${id}`));
  expect(page).toContain("Chờ 3 tiếng");
  expect(page).toContain("[số điện thoại đã che]");
  expect(page).not.toMatch(/0912|261120/);
  expect(await scene.trailOf(id)).toEqual(["Nông Thị Hà: case.read"]);
});

test("staff see what they were given and nothing else, and the refusal is on the trail", async () => {
  const { id } = await scene.caseOf(WORDS);
  expect(await textOf(await scene.staff.request("/cases"))).not.toContain(id.slice(0, 4).toUpperCase());
  expect((await scene.staff.request(`/cases/${id}`)).status).toBe(403);
  expect((await scene.post(scene.staff, id, "take-up")).status).toBe(403);
  expect((await scene.post(scene.head, id, "assign", { assignee: scene.staff.accountId })).status).toBe(303);
  expect((await scene.staff.request(`/cases/${id}`)).status).toBe(200);
  expect(await textOf(await scene.staff.request("/cases"))).toContain(id.slice(0, 4).toUpperCase());
  const refusals = await scene.app.database.db
    .selectFrom("trail")
    .select("action")
    .where("account_id", "=", scene.staff.accountId)
    .where("refused", "=", true)
    .execute();
  expect(refusals).toHaveLength(2);
});

test("masked words are opened with a reason, by whoever may, for one view", async () => {
  const { id } = await scene.caseOf(WORDS);
  expect((await scene.post(scene.staff, id, "unmask", { text: "gọi lại" })).status).toBe(403);
  expect((await scene.post(scene.head, id, "unmask")).status).toBe(422);
  const opened = await scene.post(scene.head, id, "unmask", { text: "Gọi lại 0912 345 678 cho người dân" });
  expect(opened.headers.get("Cache-Control")).toBe("no-store");
  expect(await textOf(opened)).toContain("0912.345.678");
  expect(await textOf(await scene.head.request(`/cases/${id}`))).not.toContain("0912.345.678");
  const line = await scene.app.database.db
    .selectFrom("trail")
    .select(["after", "role"])
    .where("action", "=", "case.unmasked")
    .execute();
  expect(line).toEqual([{ after: { reason: "Gọi lại [số điện thoại đã che] cho người dân" }, role: "head" }]);
});

test("an answer is seen before it is sent, and a pasted number has to be meant", async () => {
  const { id } = await scene.caseOf(WORDS);
  expect((await scene.post(scene.staff, id, "take-up")).status).toBe(303);
  const text = "Xin lỗi Ông/Bà. Xin gọi 0209 3 870 123.";
  const preview = await scene.post(scene.staff, id, "answer", { text, step: "preview" });
  expect(preview.status).toBe(200);
  expect(await textOf(preview)).toContain("0209 3 870 123");
  const refused = await scene.post(scene.staff, id, "answer", { text, step: "send" });
  expect(refused.status).toBe(422);
  expect(await textOf(refused)).toContain(text);
  expect((await scene.post(scene.staff, id, "answer", { text: "a".repeat(2001), step: "send" })).status).toBe(
    422,
  );
  expect((await scene.post(scene.staff, id, "answer", { text, step: "send", confirmed: "yes" })).status).toBe(
    303,
  );
  expect(await scene.caseOf(WORDS)).toMatchObject({ state: "answered" });
});

test("insults are folded with a reason, never deleted, and such a case may be closed", async () => {
  const rude = "Đồ vô tích sự";
  await scene.comment(rude, { when: "now" });
  const { id } = await scene.caseOf(rude);
  expect((await scene.post(scene.head, id, "close")).status).toBe(409);
  expect((await scene.post(scene.head, id, "hide", { text: "Xúc phạm" })).status).toBe(303);
  const page = await (await scene.head.request(`/cases/${id}`)).text();
  expect(page).toMatch(/<details>.*Đồ vô tích sự.*<\/details>/s);
  expect(page).toContain("Lời góp ý đã ẩn: Xúc phạm");
  expect((await scene.post(scene.head, id, "close")).status).toBe(303);
  expect(await scene.caseOf(rude)).toMatchObject({ state: "closed" });
  expect(await scene.trailOf(id)).toContain("Nông Thị Hà: case.hidden");
});

test("two officials answer at once: one answer stands, the other comes back with every word", async () => {
  await scene.comment("Hỏi về lệ phí", { when: "now" });
  const { id, version } = await scene.caseOf("Hỏi về lệ phí");
  const other = await openOfficial(scene.app, { role: "head", agencyId: scene.agencyId });
  const send = (official: typeof other, text: string) =>
    official.post(`/cases/${id}/answer`, { version: String(version), text, step: "send" });
  const answers = await Promise.all([send(scene.head, "Trả lời A"), send(other, "Trả lời B")]);
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
  const lost = answers.findIndex(({ status }) => status === 409);
  expect(await textOf(answers[lost] as Response)).toContain(["Trả lời A", "Trả lời B"][lost]);
  const events = await scene.app.database.db
    .selectFrom("case_events")
    .select("kind")
    .where("case_id", "=", id)
    .execute();
  expect(events).toEqual([{ kind: "answered" }]);
});

test("a case handed over is the other unit's, and its old unit's no more", async () => {
  await scene.comment("Sở trả kết quả chậm", { when: "now" });
  const { id } = await scene.caseOf("Sở trả kết quả chậm");
  const { db } = scene.app.database;
  const { id: unit } = await db
    .insertInto("agencies")
    .values({
      code: "SNV",
      name: "Sở Nội vụ",
      search_name: "so noi vu",
      valid_from: "2020-01-01",
      valid_to: null,
      kind: "department",
      parent_id: null,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  const theirs = await openOfficial(scene.app, { role: "head", agencyId: unit });
  expect((await theirs.request(`/cases/${id}`)).status).toBe(403);
  expect((await scene.post(scene.head, id, "hand-over", { unit: String(unit) })).status).toBe(303);
  expect((await theirs.request(`/cases/${id}`)).status).toBe(200);
  expect((await scene.head.request(`/cases/${id}`)).status).toBe(403);
});

test("a point that another unit decides sends its comments there", async () => {
  const { db } = scene.app.database;
  const unit = await db
    .selectFrom("agencies")
    .select("id")
    .where("code", "=", "SNV")
    .executeTakeFirstOrThrow();
  await db
    .updateTable("rating_points")
    .set({ deciding_agency_id: unit.id })
    .where("code", "=", scene.code)
    .execute();
  await scene.comment("Hỏi Sở", { when: "now" });
  const { id } = await scene.caseOf("Hỏi Sở");
  expect(await db.selectFrom("cases").select("handled_by").where("id", "=", id).execute()).toEqual([
    { handled_by: unit.id },
  ]);
  await db
    .updateTable("rating_points")
    .set({ deciding_agency_id: null })
    .where("code", "=", scene.code)
    .execute();
});

test("cases of a unit that went over whole are its successor's to work on", async () => {
  const { db } = scene.app.database;
  const old = await db
    .selectFrom("agencies")
    .select("id")
    .where("code", "=", "01861")
    .executeTakeFirstOrThrow();
  await sendJson(
    scene.app,
    messageTo(scene.closedUnitCode, { day: "2026-11-20", comment: "Xã cũ", urgent: true }),
  );
  const { id } = await scene.caseOf("Xã cũ");
  expect(await db.selectFrom("cases").select("handled_by").where("id", "=", id).execute()).toEqual([
    { handled_by: old.id },
  ]);
  expect((await scene.head.request(`/cases/${id}`)).status).toBe(200);
});

test.each(["state=gone", "week=yesterday", "unit=x", "page=0", "about=weather"])(
  "%s is refused by its name",
  async (query) => {
    const answer = await scene.head.request(`/cases?${query}`);
    expect(answer.status).toBe(422);
  },
);

test.each([
  "?assignee=nobody&about=unsaid&state=new",
  "?code=zz",
  "?code=0000-0000",
  "?week=2026-11-23&page=7",
  "?unit=2147483647",
])("the list takes %s", async (query) => {
  expect((await scene.head.request(`/cases${query}`)).status).toBe(200);
});

test.each(["x", "00000000-0000-4000-8000-000000000000"])("there is no case %s", async (id) => {
  expect((await scene.head.request(`/cases/${id}`)).status).toBe(404);
});
