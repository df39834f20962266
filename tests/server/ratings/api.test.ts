import { afterAll, beforeAll, expect, test } from "vitest";
import { checkCharacter } from "#contract/pointCode.ts";
import { findCommentByReceipt } from "../../../server/database/comments.ts";
import { receiptOf } from "../../../server/ratings/receipt.ts";
import { TEST_SECRET } from "../../support/app.ts";
import { countRatings, messageTo, openScene, type Scene, sendJson } from "./scene.ts";

const NOBODYS = `DDDDDDD${checkCharacter("DDDDDDD")}`;

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.app.database.close());

const send = (body: unknown, headers?: Record<string, string>) => sendJson(scene.app, body, headers);
const open = (changes: object = {}) => messageTo(scene.code, changes);

test("a rating is answered 201 with its receipt, and again 200 with the same one, and counts once", async () => {
  const before = await countRatings(scene);
  const message = open();
  const first = await send(message);
  expect(first.status).toBe(201);
  expect(first.headers.get("Cache-Control")).toBe("no-store");
  expect(await first.json()).toEqual({ receipt: receiptOf(message.id) });
  const again = await send(message);
  expect(again.status).toBe(200);
  expect(await again.json()).toEqual({ receipt: receiptOf(message.id) });
  expect(await countRatings(scene)).toBe(before + 1);
});

test("twenty copies at once count once", async () => {
  const before = await countRatings(scene);
  const message = open();
  const answers = await Promise.all(Array.from({ length: 20 }, () => send(message)));
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(19);
  expect(await countRatings(scene)).toBe(before + 1);
});

test.each([
  ["no overall level", { answers: { officer: 3 } }, 422, "missing-level", "answers.overall"],
  ["no answers at all", { answers: undefined }, 422, "missing-level", "answers.overall"],
  ["level 0", { answers: { overall: 0 } }, 422, "level-out-of-range", "answers.overall"],
  ["level 6", { answers: { overall: 6 } }, 422, "level-out-of-range", "answers.overall"],
  ["half a level", { answers: { overall: 4, access: 2.5 } }, 422, "level-out-of-range", "answers.access"],
  ["a level as text", { answers: { overall: "4" } }, 422, "level-out-of-range", "answers.overall"],
  ["an unknown criterion", { answers: { overall: 4, taste: 5 } }, 422, "invalid-field", "answers.taste"],
  ["an unknown key", { phone: "0123" }, 422, "invalid-field", "phone"],
  ["2,001 characters", { comment: "á".repeat(2001) }, 422, "comment-too-long", "comment"],
  ["a comment that is no text", { comment: 5 }, 422, "invalid-field", "comment"],
  ["tomorrow", { day: "2026-11-24" }, 422, "day-in-future", "day"],
  ["eight days ago", { day: "2026-11-15" }, 422, "day-too-old", "day"],
  ["30 February", { day: "2026-02-30" }, 422, "invalid-field", "day"],
  ["an id that is no random UUID", { id: "1" }, 422, "invalid-field", "id"],
  ["a time-ordered id", { id: "019b0000-0000-7000-8000-000000000000" }, 422, "invalid-field", "id"],
  ["an unknown service", { service: "XX-99" }, 422, "unknown-service", "service"],
  ["a service with NUL", { service: "\u0000" }, 422, "unknown-service", "service"],
  ["half a letter pair as service", { service: "\ud800" }, 422, "unknown-service", "service"],
  ["a misread code", { point: "AAAAAAAA" }, 404, "misread-code", "point"],
  ["a code with NUL", { point: "AAAAAAA\u0000" }, 404, "misread-code", "point"],
  ["a code nobody has", { point: NOBODYS }, 404, "unknown-code", "point"],
])("%s is refused with its code and field", async (_, changes, status, code, field) => {
  const before = await countRatings(scene);
  const answer = await send(open(changes));
  expect(answer.status).toBe(status);
  expect(answer.headers.get("Content-Type")).toContain("application/problem+json");
  const problem = await answer.json();
  expect(problem).toMatchObject({ status, code, field });
  expect(problem.detail).not.toMatch(/undefined/);
  expect(await countRatings(scene)).toBe(before);
});

test("today and seven days back are taken", async () => {
  expect((await send(open({ day: "2026-11-23" }))).status).toBe(201);
  expect((await send(open({ day: "2026-11-16" }))).status).toBe(201);
});

test("the day is Viet Nam's: at 18:00 UTC it is tomorrow there", async () => {
  scene.app.setNow("2026-11-23T18:00:00Z");
  expect((await send(open({ day: "2026-11-24" }))).status).toBe(201);
  scene.app.setNow("2026-11-23T05:00:00Z");
});

test("a unit that has closed says who took over; a rating of its last day is still taken", async () => {
  const late = await send(messageTo(scene.closedUnitCode));
  expect(late.status).toBe(410);
  const problem = await late.json();
  expect(problem.code).toBe("closed-agency");
  expect(problem.detail).toContain("Xã Bộc Bố");
  expect(problem.detail).toContain("Xã Bằng Thành");
  expect((await send(messageTo(scene.closedUnitCode, { day: "2026-11-20" }))).status).toBe(201);
});

test("a withdrawn point says since when; what was rated before that day is taken", async () => {
  const late = await send(messageTo(scene.withdrawnCode));
  expect(late.status).toBe(410);
  expect(await late.json()).toMatchObject({
    code: "withdrawn-code",
    detail: expect.stringContaining("22/11/2026"),
  });
  expect((await send(messageTo(scene.withdrawnCode, { day: "2026-11-21" }))).status).toBe(201);
});

test.each([
  ["not JSON", "{", {}, 400, "invalid-body"],
  ["a list", "[]", {}, 400, "invalid-body"],
  ["nothing", "", {}, 400, "invalid-body"],
  [
    "a form",
    "overall=4",
    { "Content-Type": "application/x-www-form-urlencoded" },
    415,
    "unsupported-content-type",
  ],
  ["no kind of content", "{}", { "Content-Type": "" }, 415, "unsupported-content-type"],
  ["more than 16 KB", JSON.stringify({ comment: "x".repeat(16 * 1024) }), {}, 413, "body-too-large"],
])("%s is refused", async (_, body, headers, status, code) => {
  const answer = await send(body, headers);
  expect(answer.status).toBe(status);
  expect(await answer.json()).toMatchObject({ code, status });
});

test("a body that grows beyond 16 KB without saying so is refused as well", async () => {
  const body = new ReadableStream({
    pull(controller) {
      controller.enqueue(new TextEncoder().encode("x".repeat(4096)));
    },
  });
  const answer = await scene.app.request("/api/ratings", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body,
    duplex: "half",
  } as RequestInit);
  expect(answer.status).toBe(413);
});

test("reading is not a way to rate, and the answer says what is", async () => {
  const answer = await scene.app.request("/api/ratings");
  expect(answer.status).toBe(405);
  expect(answer.headers.get("Allow")).toBe("POST");
});

test("a service decides the field of the rating; control characters in a comment are dropped", async () => {
  const message = open({ service: "DD-01", comment: "Tốt\u0000 lắm\ud800" });
  expect((await send(message)).status).toBe(201);
  const { db } = scene.app.database;
  const fields = await db.selectFrom("inbox").select("field").where("service_id", "is not", null).execute();
  expect(fields).toEqual([{ field: "land" }]);
  const said = await findCommentByReceipt(db, receiptOf(message.id), TEST_SECRET);
  expect(said?.body).toBe("Tốt lắm\ufffd");
});

test("a refusal is worded in the language of the reader", async () => {
  const answer = await send(open({ answers: {} }), { "Accept-Language": "en" });
  expect(await answer.json()).toMatchObject({ title: "No level chosen" });
});
