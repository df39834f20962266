import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readInstallation } from "../../../server/database/settings.ts";
import { verifyTallies } from "../../../server/ratings/verify.ts";
import { RealRatingsError, simulate } from "../../../server/simulation/simulate.ts";
import { openTestDatabase, type TestDatabase } from "../../support/database.ts";
import { receive } from "../../support/publishing.ts";

const ORDER = { ratings: 2_000, seed: 7, from: "2025-05-01", until: "2025-08-31" };

let first: TestDatabase;
let second: TestDatabase;
beforeAll(async () => {
  first = await openTestDatabase({ units: "bac-kan" });
  second = await openTestDatabase({ units: "bac-kan" });
});
afterAll(async () => {
  await first.close();
  await second.close();
});

async function readFingerprint(database: TestDatabase): Promise<unknown> {
  const { rows } = await sql`
    select md5(string_agg(concat_ws('/', a.code, a.valid_from, r.rated_on, r.id, r.levels), ',' order by r.id)) as ratings
    from ratings r join agencies a on a.id = r.agency_id
  `.execute(database.db);
  return rows;
}

describe("a simulation", () => {
  test("with the same seed gives the same ratings in another database, and adds nothing the second time", async () => {
    expect(await simulate(first.db, ORDER)).toBe(2_000);
    expect(await simulate(second.db, ORDER)).toBe(2_000);
    expect(await readFingerprint(first)).toEqual(await readFingerprint(second));
    expect(await simulate(first.db, ORDER)).toBe(0);
    expect((await verifyTallies(first.db)).differences).toEqual([]);
  });

  test("marks the database as simulated", async () => {
    expect(await readInstallation(first.db)).toMatchObject({ simulated: true });
  });

  test("puts every rating on a working day at a point that is open, before and after 01/7/2025", async () => {
    const { rows } = await sql<{ wrong: number; before: number; after: number }>`
      select count(*) filter (where extract(isodow from rated_on) > 5 or rated_on = '2025-05-01' or rated_on < p.opened_on
                              or rated_on >= coalesce(p.closed_on, 'infinity')) as wrong,
             count(*) filter (where rated_on < '2025-07-01') as before,
             count(*) filter (where rated_on >= '2025-07-01') as after
      from ratings r join rating_points p on p.id = r.point_id
    `.execute(first.db);
    expect(rows[0]?.wrong).toBe(0);
    expect(rows[0]?.before).toBeGreaterThan(500);
    expect(rows[0]?.after).toBeGreaterThan(500);
  });

  test("looks honest to the rules of suspicion", async () => {
    const count = async (table: "tallies" | "marked_tallies") => {
      const { rows } = await sql<{ n: number }>`
        select coalesce(sum(n1 + n2 + n3 + n4 + n5), 0)::int as n from ${sql.table(table)} where criterion = 'overall'
      `.execute(first.db);
      return rows[0]?.n as number;
    };
    expect(await count("tallies")).toBeGreaterThan(1_000);
    expect(await count("marked_tallies")).toBe(0);
  });

  test("is refused where citizens have rated", async () => {
    const real = await openTestDatabase({ units: "bac-kan" });
    try {
      const point = await real.db.selectFrom("rating_points").selectAll().executeTakeFirstOrThrow();
      await receive(real.db, [
        {
          id: crypto.randomUUID(),
          day: "2025-05-05",
          agencyId: point.agency_id,
          pointId: point.id,
          field: "unstated",
          serviceId: null,
          decidingAgencyId: null,
          answers: { overall: 3 },
        },
      ]);
      await expect(simulate(real.db, ORDER)).rejects.toThrow(RealRatingsError);
      expect(await readInstallation(real.db)).toMatchObject({ simulated: false });
    } finally {
      await real.close();
    }
  });
});
