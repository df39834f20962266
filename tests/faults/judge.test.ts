import { sql } from "kysely";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ratingKey } from "../../server/database/storedKeys.ts";
import { openTestDatabase, type TestDatabase } from "../support/database.ts";
import { receiveAndPublish } from "../support/publishing.ts";
import { insertAgency, insertPoint } from "../support/units.ts";
import { type Ledger, newLedger } from "./crowd.ts";
import { judge } from "./judge.ts";

let database: TestDatabase;
let ids: string[];
beforeAll(async () => {
  database = await openTestDatabase();
  const agencyId = await insertAgency(database.db, { code: "01864" });
  const { id: pointId } = await insertPoint(database.db, { agencyId });
  ids = Array.from({ length: 7 }, () => crypto.randomUUID());
  const place = { agencyId, pointId, field: "unstated", serviceId: null, decidingAgencyId: null };
  await receiveAndPublish(
    database.db,
    ids.map((id) => ({ ...place, id, day: "2026-11-23", answers: { overall: 4 } })),
  );
});
afterAll(() => database.close());

function ledgerOf(acknowledged: readonly string[]): Ledger {
  const ledger = newLedger();
  for (const id of acknowledged) {
    const rating = { id, day: "2026-11-23", point: "AAAAAAAQ", answers: { overall: 4 } };
    ledger.acknowledged.set(id, { rating, receipt: "" });
  }
  return ledger;
}

it("finds nothing where there is nothing", async () => {
  const found = await judge(database.db, ledgerOf(ids));
  expect(found).toEqual({ acknowledged: 7, lost: 0, doubled: 0, unasked: 0, differences: 0 });
});

it("finds a rating that was acknowledged and is not there, and one that is there unasked", async () => {
  expect(await judge(database.db, ledgerOf([...ids, crypto.randomUUID()]))).toMatchObject({ lost: 1 });
  expect(await judge(database.db, ledgerOf(ids.slice(1)))).toMatchObject({ unasked: 1 });
});

it("finds a rating that was taken for new a second time", async () => {
  const ledger = ledgerOf(ids);
  ledger.forgotten.push(ids[0] as string);
  expect(await judge(database.db, ledger)).toMatchObject({ lost: 1 });
});

it("finds a rating counted under two days, and a tally that is off", async () => {
  await sql`
    insert into ratings select agency_id, rated_on + 1, id, point_id, step, questionnaire_id, field, deciding_agency_id,
      levels from ratings where id = ${ratingKey(ids[0] as string)}::uuid
  `.execute(database.db);
  const found = await judge(database.db, ledgerOf(ids));
  expect(found).toMatchObject({ doubled: 1 });
  expect(found.differences).toBeGreaterThan(0);
});
