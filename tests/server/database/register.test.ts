import { afterAll, beforeAll, expect, test } from "vitest";
import { readStoredRegister } from "../../../server/database/register.ts";
import { updateInstallation } from "../../../server/database/settings.ts";
import { openTestDatabase, type TestDatabase } from "../../support/database.ts";
import { insertAgency } from "../../support/units.ts";

let database: TestDatabase;
let commune: number;
beforeAll(async () => {
  database = await openTestDatabase();
  commune = await insertAgency(database.db, { code: "01864", name: "Xã Bằng Thành" });
});
afterAll(() => database.close());

test("what did not change is not read again", async () => {
  const first = await readStoredRegister(database.db);
  expect(await readStoredRegister(database.db)).toBe(first);
});

test("a new name, a unit, a succession, a setting and their going are in the very next answer", async () => {
  const { db } = database;
  const read = async () => {
    const { agencies, steps, installation } = await readStoredRegister(db);
    return [agencies.map(({ name }) => name), steps.length, installation.targetPercent];
  };
  expect(await read()).toEqual([["Xã Bằng Thành"], 0, 80]);
  await db.updateTable("agencies").set({ name: "Xã Bằng Thành mới" }).where("id", "=", commune).execute();
  expect(await read()).toEqual([["Xã Bằng Thành mới"], 0, 80]);
  const old = await insertAgency(db, { code: "01861", name: "Xã Bộc Bố", validTo: "2025-06-30" });
  expect(await read()).toEqual([["Xã Bộc Bố", "Xã Bằng Thành mới"], 0, 80]);
  const step = { predecessor_id: old, successor_id: commune, on_date: "2025-07-01", source: null };
  await db.insertInto("successions").values(step).execute();
  expect(await read()).toEqual([["Xã Bộc Bố", "Xã Bằng Thành mới"], 1, 80]);
  await updateInstallation(db, { targetPercent: 85 });
  expect(await read()).toEqual([["Xã Bộc Bố", "Xã Bằng Thành mới"], 1, 85]);
  await db.deleteFrom("successions").execute();
  expect(await read()).toEqual([["Xã Bộc Bố", "Xã Bằng Thành mới"], 0, 85]);
});
