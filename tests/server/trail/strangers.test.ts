import { afterAll, beforeAll, expect, test } from "vitest";
import { createApp } from "../../../server/app.ts";
import { tellRefusals } from "../../../server/database/trailHours.ts";
import { runJobs } from "../../../server/jobs/jobs.ts";
import { openAccount } from "../../support/accounts.ts";
import { openTestApp, type TestApp } from "../../support/app.ts";
import { openOfficial } from "../../support/officials.ts";
import { insertAgency } from "../../support/units.ts";

let app: TestApp;
let agencyId: number;
beforeAll(async () => {
  app = await openTestApp();
  agencyId = await insertAgency(app.database.db, { code: "01864", name: "Xã Bằng Thành" });
});
afterAll(() => app.database.close());

interface Line {
  readonly account_name: string;
  readonly day: string;
  readonly after: { readonly why: string; readonly times?: number; readonly since?: string };
}
const lines = async (action: string) =>
  (await app.database.db
    .selectFrom("trail")
    .select(["account_name", "day", "after"])
    .where("action", "=", action as "session.refused")
    .orderBy("id")
    .execute()) as Line[];

const POSTS = 500;

test("500 anonymous POSTs leave two lines, which say how many there were", async () => {
  // Nobody's second step, at two processes.
  const processes = [createApp(() => app.platform), createApp(() => app.platform)];
  const post = async (i: number) =>
    await processes[i % 2]?.request("http://hailong.test/sign-in/second-factor", {
      method: "POST",
      headers: { Origin: "http://hailong.test" },
      body: new URLSearchParams({ code: String(i), recovery: "", next: "" }),
    });
  const answers = await Promise.all(Array.from({ length: POSTS }, (_, i) => post(i)));
  expect(new Set(answers.map((answer) => answer?.status))).toEqual(new Set([401]));
  // The first is there at once; who looks sees that it has begun.
  expect((await lines("session.refused")).map(({ after }) => after)).toEqual([{ why: "code" }]);
  expect(await tellRefusals(app.database.db, app.platform.now())).toBe(0);
  app.setNow("2026-11-23T06:02:00Z");
  await runJobs(app.platform);
  const told = await lines("session.refused");
  expect(told.map(({ after }) => after)).toEqual([
    { why: "code" },
    { why: "code", times: POSTS - 1, since: "2026-11-23T05:00:00.000Z" },
  ]);
  console.info(`${POSTS} anonymous refusals: ${POSTS} lines before, ${told.length} now`);
  // Told once, by whichever process comes first.
  await Promise.all([1, 2].map(() => tellRefusals(app.database.db, app.platform.now())));
  expect(await lines("session.refused")).toHaveLength(2);
});

test("each kind and each account that is named is counted for itself; the last hour of a day belongs to that day", async () => {
  await openAccount(app, { username: "lan", role: "head", agencyId });
  app.setNow("2026-11-23T16:40:00Z");
  const enter = (username: string) =>
    app.request("/sign-in", {
      method: "POST",
      headers: { Origin: "http://hailong.test" },
      body: new URLSearchParams({ username, password: "sai mật khẩu này", next: "" }),
    });
  for (let i = 0; i < 3; i++) {
    await enter("lan");
    await enter(`khong-ai-${i}`);
  }
  app.setNow("2026-11-23T17:02:00Z");
  await tellRefusals(app.database.db, app.platform.now());
  const wrong = (await lines("session.refused")).filter(({ after }) => after.why === "wrong");
  expect(wrong.map(({ account_name, day, after }) => [account_name, day, after.times])).toEqual([
    ["lan", "2026-11-23", undefined],
    ["–", "2026-11-23", undefined],
    ["lan", "2026-11-23", 2],
    ["–", "2026-11-23", 2],
  ]);
});

test("whoever is signed in keeps lines of their own", async () => {
  const official = await openOfficial(app, { role: "staff", agencyId });
  for (const path of ["/trail", "/accounts"]) expect((await official.request(path)).status).toBe(403);
  expect(await lines("access.refused")).toHaveLength(2);
});
