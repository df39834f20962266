import { afterAll, beforeAll, expect, test } from "vitest";
import { HashLine } from "../../../server/accounts/hashLine.ts";
import { createApp } from "../../../server/app.ts";
import { ApiError } from "../../../server/http/ApiError.ts";
import { openAccount } from "../../support/accounts.ts";
import { openTestApp, type TestApp } from "../../support/app.ts";
import { Visitor } from "../../support/factorScene.ts";
import { insertAgency } from "../../support/units.ts";

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
  const agencyId = await insertAgency(app.database.db, { code: "01864", name: "Xã Bằng Thành" });
  await openAccount(app, { username: "lan", role: "head", agencyId });
});
afterAll(() => app.database.close());

const GUESSES = 100;
type Ask = ConstructorParameters<typeof Visitor>[0];
const visitor = (ask: Ask = (path, init) => app.request(path, init)) => new Visitor(ask);

/** How many guesses were judged before an official who came after all of them, and what the guessers were told. */
async function underGuesses(ask: Ask) {
  const lan = visitor(ask);
  expect((await lan.enter("lan")).status).toBe(303);
  await lan.post("/sign-out", {});
  let judged = 0;
  const flood = Array.from({ length: GUESSES }, async (_, i) => {
    const answer = await visitor(ask).enter(
      `ten-${crypto.randomUUID().slice(0, 8)}-${i}`,
      "mật khẩu đoán mò",
    );
    if (answer.status === 401) judged += 1;
    return answer;
  });
  const own = await lan.enter("lan");
  const before = judged;
  expect(own.status).toBe(303);
  const answers = await Promise.all(flood);
  return { before, judged, told: answers.filter(({ status }) => status === 429) };
}

test("guesses at invented names keep an official at the usual desk waiting for a few, not for all", async () => {
  const { before, judged, told } = await underGuesses((path, init) => app.request(path, init));
  expect(told.length + judged).toBe(GUESSES);
  expect(told.every(({ headers }) => Number(headers.get("Retry-After")) > 0)).toBe(true);
  // Those that came first to an idle house; never a line of them.
  expect(before).toBeLessThanOrEqual(8);
  // And when it is over, a stranger's browser gets in as ever.
  expect((await visitor().enter("lan")).status).toBe(303);
  // As it was: nobody stands in a line, and everybody's hash is begun at once.
  const bare = createApp(() => ({ ...app.platform, commits: "alone" }));
  const without = await underGuesses(async (path, init) => bare.request(`http://hailong.test${path}`, init));
  console.info(`hashes before the official's: ${without.before} without the line, ${before} with it`);
});

/** Work that ends when the test says so. */
function work() {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { promise, end: resolve };
}

test("the known go first in their order, each with two places, and strangers share sixteen", async () => {
  const line = new HashLine();
  const order: string[] = [];
  const held = [work(), work()];
  const busy = held.map(({ promise }) => line.run(undefined, () => promise));
  const come = (whose: string | undefined, name: string) =>
    line
      .run(whose, async () => void order.push(name))
      .catch((error) => {
        expect(error).toBeInstanceOf(ApiError);
        order.push(`${name} is told to wait`);
      });
  const all = [
    ...Array.from({ length: 17 }, (_, i) => come(undefined, `stranger ${i}`)),
    ...[1, 2, 3].map((i) => come("lan", `lan ${i}`)),
    come("mai", "mai"),
  ];
  held[0]?.end();
  await Promise.all(all);
  expect(order.slice(0, 6)).toEqual([
    "stranger 16 is told to wait",
    "lan 3 is told to wait",
    "lan 1",
    "lan 2",
    "mai",
    "stranger 0",
  ]);
  expect(order).toHaveLength(21);
  held[1]?.end();
  await Promise.all(busy);
  // A failure leaves its place.
  for (let i = 0; i < 5; i++) {
    await expect(line.run(undefined, () => Promise.reject(new Error("broken")))).rejects.toThrow("broken");
  }
  expect(await line.run(undefined, async () => "in")).toBe("in");
});
