import { afterAll, beforeAll, expect, test } from "vitest";
import { readInstallation, updateInstallation } from "../../../server/database/settings.ts";
import { openTestDatabase, type TestDatabase } from "../../support/database.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

test("a setting that is changed keeps its type, and the others their value", async () => {
  await updateInstallation(database.db, { provinceName: "tỉnh Thái Nguyên", targetPercent: 90 });
  await updateInstallation(database.db, { simulated: true });
  expect(await readInstallation(database.db)).toEqual({
    provinceName: "tỉnh Thái Nguyên",
    rootCode: "",
    targetPercent: 90,
    simulated: true,
  });
});
