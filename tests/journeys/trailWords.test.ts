import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { printedReceipt } from "#contract/receipt.ts";
import { type CaseScene, openCaseScene } from "../server/cases/caseScene.ts";

/** Words that stand nowhere in the program, in its data or in what officials write here. */
const COMMENT = "Zưkhâmlối chờ ba tiếng, gọi 0912.345.678, hồ sơ H03.19-261120-0007";
const MESSAGE = "Zưnhắclại vẫn chưa xong, thư về zuthu@dan.example";
const URGENT = "Zưgấpgáp cần trả lời ngay";
const MARKS = /zư|zu(?:thu)|0912|345\.678|261120/i;

let scene: CaseScene;
let receipt: string;
beforeAll(async () => {
  scene = await openCaseScene();
  receipt = await scene.comment(COMMENT);
  await scene.comment(URGENT, { urgent: true });
  await scene.release();
});
afterAll(() => scene.app.database.close());

const status = async (answer: Response | Promise<Response>) => (await answer).status;

test("whatever officials do with a comment, the trail says what they did and never what the citizen wrote", async () => {
  const { app, head, staff } = scene;
  const { db } = app.database;
  const { id } = await scene.caseOf(COMMENT);
  const urgent = await scene.caseOf(URGENT);
  expect(await (await head.request(`/cases/${id}`)).text()).toContain("Zưkhâmlối");
  expect(await status(staff.request(`/cases/${id}`))).toBe(403);
  expect(await status(scene.post(head, id, "unmask", { text: "Gọi lại cho người dân" }))).toBe(200);
  expect(await status(scene.post(head, id, "assign", { assignee: staff.accountId }))).toBe(303);
  expect(await status(scene.post(staff, id, "take-up"))).toBe(303);
  // Even where an official copies it out: notes and answers stay with the case.
  expect(await status(scene.post(staff, id, "note", { text: `Nguyên văn: ${COMMENT}` }))).toBe(303);
  const answer = { text: `Về ý "${COMMENT}": đã xong.`, step: "send", confirmed: "yes" };
  expect(await status(scene.post(staff, id, "answer", answer))).toBe(303);
  const reply = await app.request(`/r/${receipt}`, {
    method: "POST",
    headers: { Origin: "http://hailong.test" },
    body: new URLSearchParams({ message: MESSAGE, verdict: "unresolved" }),
  });
  expect(reply.status).toBe(303);
  expect(await status(staff.request(`/cases/${id}`))).toBe(200);
  expect(await status(scene.post(head, urgent.id, "hide", { text: "Có lời xúc phạm" }))).toBe(303);
  expect(await status(head.request(`/cases/${urgent.id}`))).toBe(200);
  expect(await status(scene.post(head, urgent.id, "unhide"))).toBe(303);
  // What never gets as far as a change: a foreign form, a right that is not there, an address with words in it.
  const foreign = { method: "POST", headers: { Origin: "https://elsewhere.example" } };
  const form = new URLSearchParams({ text: COMMENT, version: "1" });
  expect(await status(head.request(`/cases/${id}/note`, { ...foreign, body: form }))).toBe(403);
  expect(await status(staff.request(`/trail?subject=${encodeURIComponent(COMMENT)}`))).toBeGreaterThanOrEqual(
    403,
  );

  const { rows } = await sql<{ action: string; line: string }>`
    select action, row_to_json(trail)::text as line from trail
  `.execute(db);
  const actions = new Set(rows.map(({ action }) => action));
  for (const action of ["case.read", "case.unmasked", "case.answered", "case.noted", "case.hidden"]) {
    expect(actions).toContain(action);
  }
  expect(actions).toContain("access.foreign-form");
  expect(rows.filter(({ line }) => MARKS.test(line))).toEqual([]);
  const code = printedReceipt(receipt);
  expect(rows.filter(({ line }) => line.includes(receipt) || line.includes(code))).toEqual([]);
});

test("the same words are found where they belong, so the search above could have found them", async () => {
  const { rows } = await sql<{ line: string }>`
    select row_to_json(e)::text as line from case_events e union all select row_to_json(c)::text from comments c
  `.execute(scene.app.database.db);
  expect(rows.filter(({ line }) => MARKS.test(line)).length).toBeGreaterThanOrEqual(5);
});
