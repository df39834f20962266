import { afterAll, beforeAll, expect, test } from "vitest";
import type { Results } from "#contract/results.ts";
import { updateInstallation } from "../../server/database/settings.ts";
import { seededRandom } from "../../server/simulation/random.ts";
import { openTestApp, type TestApp } from "../support/app.ts";
import { insertAgency, insertPoint } from "../support/units.ts";

/** The clerk reads the marks too, after every single rating of a point at which hardly anything but fives is given. */
const RATINGS = 110;
const DOSSIERS = 80;

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
  const month = { month: "2026-11-01", field_code: "land" };
  await db
    .insertInto("dossiers")
    .values({ agency_id: agencyId, ...month, received: DOSSIERS, resolved: DOSSIERS })
    .execute();
});
afterAll(() => app.database.close());

const total = (cells: readonly { counts: readonly number[] }[]) =>
  cells.reduce((n, { counts }) => n + counts.reduce((a, b) => a + b), 0);

test("never sees marked answers, or answers without the marked ones, come or go by one to four", async () => {
  const random = seededRandom(3);
  const seen = new Set<string>();
  let before = { marked: 0, rest: 0 };
  for (let i = 0; i < RATINGS; i++) {
    const overall = i < 95 || random.next() < 0.7 ? 5 : 2;
    const response = await app.request("/api/ratings", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ id: random.uuid(), day: "2026-11-23", point: code, answers: { overall } }),
    });
    expect(response.status).toBe(201);
    const look = await app.request("/api/results?by=agency,period,criterion,field,point&marked=yes");
    const { cells, marked = [] } = (await look.json()) as Results;
    const now = { marked: total(marked), rest: total(cells) - total(marked) };
    for (const cell of marked) expect(total([cell])).toBeGreaterThanOrEqual(5);
    for (const what of ["marked", "rest"] as const) {
      const moved = Math.abs(now[what] - before[what]);
      expect(moved === 0 || moved >= 5, `${what} moved by ${moved} at rating ${i + 1}`).toBe(true);
    }
    for (const { rules } of marked) seen.add(rules.join("+"));
    before = now;
  }
  // The run is too long from the 62nd five on; the month holds more than its dossiers from the 85th released rating on.
  expect([...seen].sort()).toEqual(["all-five", "all-five+over-dossiers", "over-dossiers"]);
  expect(before).toEqual({ marked: RATINGS, rest: 0 });
});
