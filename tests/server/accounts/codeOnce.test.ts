import { generate } from "otplib";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { stepOfCode } from "../../../server/accounts/codeOnce.ts";
import { CODES } from "../../../server/accounts/slowDown.ts";
import { createApp } from "../../../server/app.ts";
import { openTestApp, type TestApp } from "../../support/app.ts";
import { beginFactor, enrolmentOf, Visitor } from "../../support/factorScene.ts";
import { insertAgency } from "../../support/units.ts";

let app: TestApp;
let agencyId: number;
beforeAll(async () => {
  // In the middle of a step, and it stays there: no code grows old while a test runs.
  vi.useFakeTimers({ toFake: ["Date"], now: Math.floor(Date.now() / 30_000) * 30_000 + 15_000 });
  app = await openTestApp();
  agencyId = await insertAgency(app.database.db, { code: "01864", name: "Xã Bằng Thành" });
});
afterAll(async () => {
  await app.database.close();
  vi.useRealTimers();
});

let people = 0;
const name = () => `ma-${++people}`;
const STEP_S = 30;
const codeAt = (secret: string, steps: number) =>
  generate({ secret, epoch: Math.floor(Date.now() / 1000) + steps * STEP_S });
const wrong = (code: string) => String((Number(code) + 7) % 1_000_000).padStart(6, "0");

/** Two processes share nothing but the database. */
const processes = () =>
  [1, 2].map(() => {
    const other = createApp(() => app.platform);
    return async (path: string, init?: RequestInit) =>
      await other.request(`http://hailong.test${path}`, init);
  });

async function enrolled() {
  const username = name();
  const begun = await beginFactor(app, { username, agencyId });
  const secret = begun.secret as string;
  // The code before this one: those of now and of the next step are left for the test.
  await begun.owner.post("/me/second-factor/finish", { code: await codeAt(secret, -1) });
  await begun.owner.post("/sign-out", {});
  return { ...begun, username, secret };
}

const locationOf = (answer: Response) => [answer.status, answer.headers.get("Location")];

test("the step of a code is the one of RFC 6238, and none is found for a code of another time", () => {
  // Appendix B, SHA-1, the last six of eight digits.
  const key = "12345678901234567890";
  expect(stepOfCode(key, "287082", 59_000)).toBe(1);
  expect(stepOfCode(key, "081804", 1_111_111_109_000)).toBe(37_037_036);
  expect(stepOfCode(key, "279037", 2_000_000_000_000)).toBe(66_666_666);
  expect(stepOfCode(key, "279037", 2_000_000_000_000 + 30_000)).toBe(66_666_666);
  expect(stepOfCode(key, "279037", 2_000_000_000_000 + 61_000)).toBeUndefined();
  expect(stepOfCode(key, "28708", 59_000)).toBeUndefined();
});

test("a code opens the door once, though it is right for another minute", async () => {
  const { username, secret } = await enrolled();
  const code = await codeAt(secret, 0);
  const answers: unknown[] = [];
  for (let time = 0; time < 3; time++) {
    const visitor = new Visitor((path, init) => app.request(path, init));
    await visitor.enter(username);
    answers.push(locationOf(await visitor.code(code)));
  }
  expect(answers).toEqual([
    [303, "/me"],
    [401, null],
    [401, null],
  ]);
  // One that was right before the last one used is as spent as that.
  const late = new Visitor((path, init) => app.request(path, init));
  await late.enter(username);
  const used = await late.code(await codeAt(secret, -1));
  expect(used.status).toBe(401);
  expect(await used.text()).toContain("đã được dùng");
  expect(locationOf(await late.code(await codeAt(secret, 1)))).toEqual([303, "/me"]);
});

test("the code that turned the factor on does not open the door a second time", async () => {
  const username = name();
  const { owner, secret } = await beginFactor(app, { username, agencyId });
  const code = await codeAt(secret as string, 0);
  expect(locationOf(await owner.post("/me/second-factor/finish", { code }))[0]).toBe(303);
  const visitor = new Visitor((path, init) => app.request(path, init));
  await visitor.enter(username);
  expect((await visitor.code(code)).status).toBe(401);
});

test("of the same code at two processes at once, one gets in", async () => {
  const { username, secret } = await enrolled();
  const code = await codeAt(secret, 0);
  const visitors = processes().flatMap((ask) => [new Visitor(ask), new Visitor(ask)]);
  for (const visitor of visitors) await visitor.enter(username);
  const answers = await Promise.all(visitors.map((visitor) => visitor.code(code)));
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 401, 401, 401]);
});

/** Wrong codes from a browser that nobody knows, the password being known. */
async function guess(username: string, secret: string, times: number): Promise<number[]> {
  const code = wrong(await codeAt(secret, 0));
  const seen: number[] = [];
  while (seen.length < times) {
    const stranger = new Visitor((path, init) => app.request(path, init));
    await stranger.enter(username);
    for (let i = 0; i < 4 && seen.length < times; i++) seen.push((await stranger.code(code)).status);
  }
  return seen;
}

test("ten wrong codes of a stranger slow the stranger, and the owner walks in by the usual browser", async () => {
  const { username, secret, owner } = await enrolled();
  const seen = await guess(username, secret, 10);
  expect(seen.filter((status) => status === 401)).toHaveLength(5);
  expect(seen.filter((status) => status === 429)).toHaveLength(5);
  await owner.enter(username);
  expect(locationOf(await owner.code(await codeAt(secret, 0)))).toEqual([303, "/me"]);
});

test("ten wrong codes of the owner cost a wait, and no wait closes the way by a recovery code", async () => {
  const { username, secret, owner, recovery } = await enrolled();
  const code = wrong(await codeAt(secret, 0));
  const start = app.platform.now().getTime();
  for (let slip = 0; slip < 10; slip++) {
    // As patient as the page asks.
    app.setNow(new Date(start + slip * 120_000).toISOString());
    if (slip % 4 === 0) await owner.enter(username);
    expect((await owner.code(code)).status, `slip ${slip}`).toBe(401);
  }
  await owner.enter(username);
  const soon = await owner.code(await codeAt(secret, 0));
  expect([soon.status, Number(soon.headers.get("Retry-After"))]).toEqual([429, 64]);
  expect(locationOf(await owner.recover(recovery[0] as string))).toEqual([303, "/me"]);
  await owner.post("/sign-out", {});
  app.setNow(new Date(start + 10 * 120_000 + 64_000).toISOString());
  await owner.enter(username);
  expect(locationOf(await owner.code(await codeAt(secret, 0)))).toEqual([303, "/me"]);
});

test("guesses sent all at once are judged no more often than one after the other", async () => {
  const { username, secret } = await enrolled();
  const code = wrong(await codeAt(secret, 0));
  const strangers: Visitor[] = [];
  for (let i = 0; i < 8; i++) {
    const stranger = new Visitor((path, init) => app.request(path, init));
    await stranger.enter(username);
    strangers.push(stranger);
  }
  const answers = await Promise.all([...strangers, ...strangers, ...strangers].map((one) => one.code(code)));
  expect(answers.filter(({ status }) => status !== 429)).toHaveLength(5);
});

test("whoever knows the password and guesses for a year has one chance in eight hundred", () => {
  const YEAR_S = 365 * 86_400;
  // Three codes are right at any moment: of now, of the step before and after.
  const chance = (tries: number) => 1 - (1 - 3 / 1_000_000) ** tries;
  let [tries, waitedS] = [0, 0];
  for (; waitedS <= YEAR_S; tries++) waitedS += CODES.wait(tries + 1);
  expect(chance(tries)).toBeLessThan(1 / 800);
  // Resting until the count is forgotten wins nothing.
  let [ladder, ladderS] = [0, 0];
  for (; CODES.wait(ladder + 1) < 86_400; ladder++) ladderS += CODES.wait(ladder + 1);
  const rounds = YEAR_S / (ladderS + CODES.keptDays * 86_400);
  expect(chance(rounds * ladder)).toBeLessThan(chance(tries));
  console.info(`guessing a second factor for a year: ${tries} tries, chance ${chance(tries).toFixed(5)}`);
});

test("a wrong digit at enrolment leaves QR, key and recovery codes on the page", async () => {
  const username = name();
  const { owner, ...first } = await beginFactor(app, { username, agencyId });
  expect([first.recovery.length, first.hasQr]).toEqual([10, true]);
  const good = await codeAt(first.secret as string, 0);
  for (const code of [wrong(good), "", "12345", "không phải số"]) {
    const page = await owner.post("/me/second-factor/finish", { code });
    const html = await page.text();
    expect([page.status, html.includes("Mã chưa đúng")], code).toEqual([422, true]);
    expect(enrolmentOf(html), code).toEqual(first);
  }
  expect(locationOf(await owner.post("/me/second-factor/finish", { code: good }))[0]).toBe(303);
  // What is on is shown to nobody again.
  const again = await owner.post("/me/second-factor/finish", { code: wrong(good) });
  expect(again.status).toBe(422);
  const html = await again.text();
  expect([enrolmentOf(html).secret, enrolmentOf(html).recovery]).toEqual([undefined, []]);
  expect(html).not.toContain(first.secret);
});
