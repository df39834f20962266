import { afterAll, beforeAll, expect, test } from "vitest";
import type { Results } from "#contract/results.ts";
import { updateInstallation } from "../../server/database/settings.ts";
import { passNight } from "../../server/ratings/passNight.ts";
import { seededRandom } from "../../server/simulation/random.ts";
import { openTestApp, TEST_SECRET, type TestApp } from "../support/app.ts";
import { insertAgency, insertPoint } from "../support/units.ts";

/*
 * The clerk reads the marks too, after every rating and every night, of a point at which 70 fives are given in August and
 * varied answers in September. Nothing is known of the office, so the quarter is published on 8 October.
 */
const AUGUST = 70;
const RATINGS = 110;
const DOSSIERS = { "2026-08-01": 60, "2026-09-01": 30 };
const NIGHTS = ["2026-10-01", "2026-10-07", "2026-10-08", "2026-10-09"];

let app: TestApp;
let code: string;
beforeAll(async () => {
  app = await openTestApp();
  const { db } = app.database;
  const province = await insertAgency(db, { code: "06", name: "Tỉnh Bắc Kạn", kind: "province" });
  const agencyId = await insertAgency(db, { code: "01864", name: "Xã Bộc Bố", parentId: province });
  code = (await insertPoint(db, { agencyId })).code;
  await updateInstallation(db, { rootCode: "06" });
  await db.insertInto("service_fields").values({ code: "land", name: "Đất đai", name_en: null }).execute();
  await db
    .insertInto("dossiers")
    .values(
      Object.entries(DOSSIERS).map(([month, n]) => ({
        agency_id: agencyId,
        month,
        field_code: "land",
        received: n,
        resolved: n,
      })),
    )
    .execute();
});
afterAll(() => app.database.close());

const total = (cells: readonly { counts: readonly number[] }[]) =>
  cells.reduce((n, { counts }) => n + counts.reduce((a, b) => a + b), 0);

test("never sees marked answers, or answers without the marked ones, come or go by one to four", async () => {
  const random = seededRandom(3);
  const seen = new Set<string>();
  let before = { marked: 0, rest: 0 };
  const look = async (when: string) => {
    const answer = await app.request("/api/results?by=agency,period,criterion,field,point&marked=yes");
    const { cells, marked = [] } = (await answer.json()) as Results;
    const now = { marked: total(marked), rest: total(cells) - total(marked) };
    for (const cell of marked) expect(total([cell])).toBeGreaterThanOrEqual(5);
    for (const what of ["marked", "rest"] as const) {
      const moved = Math.abs(now[what] - before[what]);
      expect(moved === 0 || moved >= 5, `${what} moved by ${moved} ${when}`).toBe(true);
    }
    for (const { rules } of marked) seen.add(rules.join("+"));
    before = now;
  };
  for (let i = 0; i < RATINGS; i++) {
    const day = i < AUGUST ? "2026-08-12" : "2026-09-16";
    app.setNow(`${day}T03:00:00Z`);
    const overall = i < AUGUST || random.next() < 0.7 ? 5 : 2;
    const response = await app.request("/api/ratings", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ id: random.uuid(), day, point: code, answers: { overall } }),
    });
    expect(response.status).toBe(201);
    await look(`at rating ${i + 1}`);
  }
  expect(before).toEqual({ marked: 0, rest: 0 });
  for (const today of NIGHTS) {
    app.setNow(`${today}T03:00:00Z`);
    await passNight(app.database.db, { today, secret: TEST_SECRET });
    await look(`in the night to ${today}`);
  }
  // 0.8 to the power of 70 is below one in a million; both months hold more ratings than dossiers.
  expect([...seen].sort()).toEqual(["all-five+over-dossiers", "over-dossiers"]);
  expect(before).toEqual({ marked: RATINGS, rest: 0 });
});
