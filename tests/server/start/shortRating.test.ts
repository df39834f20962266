import { afterAll, beforeAll, expect, test } from "vitest";
import { checkCharacter } from "#contract/pointCode.ts";
import { restInbox } from "../../../server/ratings/rest.ts";
import type { Door } from "../../../server/start/listen.ts";
import { shortRating } from "../../../server/start/shortRating.ts";
import { TEST_SECRET } from "../../support/app.ts";
import { messageTo, openScene, type Scene } from "../ratings/scene.ts";
import { measured, openTwoWays, type TwoWays } from "./twoWays.ts";

let scene: Scene;
let ways: TwoWays;
beforeAll(async () => {
  scene = await openScene();
  ways = await openTwoWays(scene.app.platform, shortRating);
});
afterAll(async () => {
  await ways.close();
  await scene.app.database.close();
});

interface Sent {
  readonly body: string;
  readonly headers?: Record<string, string>;
}

async function send({ port }: Door, { body, headers }: Sent) {
  const answer = await fetch(`http://127.0.0.1:${port}/api/ratings`, {
    method: "POST",
    headers: { "Content-Type": "application/json", "Accept-Encoding": "identity", ...headers },
    body,
  });
  const { "x-request-id": id, date: _, ...kept } = Object.fromEntries(answer.headers);
  expect(id).toMatch(/^[0-9a-f-]{36}$/);
  return { status: answer.status, headers: kept, body: await answer.json() };
}

const message = (changes: object = {}) => JSON.stringify(messageTo(scene.code, changes));
const comments = ["Nhanh, chu đáo", "\u{1F600}"];

test("a rating is counted once, whichever way it comes again, and is answered alike", async () => {
  const [comment] = comments;
  const first = { body: message({ comment }) };
  const second = { body: message({ comment: comments[1] }) };
  const [byShort, byLong] = [await send(ways.short, first), await send(ways.long, second)];
  expect([byShort.status, byLong.status]).toEqual([201, 201]);
  expect(byShort.headers).toEqual(byLong.headers);
  const again = [await send(ways.short, second), await send(ways.long, first), await send(ways.short, first)];
  expect(again.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(again.map(({ body }) => body.receipt)).toEqual([
    byLong.body.receipt,
    byShort.body.receipt,
    byShort.body.receipt,
  ]);
  await restInbox(scene.app.database.db, { today: "2026-11-30", secret: TEST_SECRET });
  const written = await scene.app.database.db.selectFrom("comments").select("body").execute();
  expect(written.map((one) => one.body).sort()).toEqual([...comments].sort());
});

/** Refusals in the measurements of this address. */
function countRefusals(): number {
  const lines = measured(scene.app).matchAll(
    /request_seconds_count\{route="\/api\/ratings",status="4\d\d"\} (\d+)/g,
  );
  return [...lines].reduce((sum, [, count]) => sum + Number(count), 0);
}

test.each([
  ["a level that there is not", () => ({ body: message({ answers: { overall: 6 } }) })],
  ["a code nobody has", () => ({ body: JSON.stringify(messageTo(`DDDDDDD${checkCharacter("DDDDDDD")}`)) })],
  [
    "a level that there is not, to an English reader",
    () => ({ body: message({ answers: { overall: 6 } }), headers: { "Accept-Language": "en" } }),
  ],
  ["no JSON", () => ({ body: "{" })],
  ["nothing at all", () => ({ body: "" })],
  ["17 KB", () => ({ body: " ".repeat(17 * 1024) })],
  ["plain text", () => ({ body: message(), headers: { "Content-Type": "text/plain" } })],
] as [string, () => Sent][])("%s is refused in the same words, and noted once", async (_, sent) => {
  const byLong = await send(ways.long, sent());
  const before = countRefusals();
  const byShort = await send(ways.short, sent());
  expect(byShort).toEqual(byLong);
  expect(byShort.status).toBeGreaterThanOrEqual(400);
  expect(countRefusals()).toBe(before + 1);
});
