import { afterAll, beforeAll, expect, test } from "vitest";
import { pointCodeFault } from "#contract/pointCode.ts";
import { loadBacKan } from "../../../server/agencies/loadBacKan.ts";
import { findAgency, findSubtreeIds, listAgencies } from "../../../server/database/agencies.ts";
import { findRatingPoint, listRatingPoints } from "../../../server/database/ratingPoints.ts";
import { findService } from "../../../server/database/services.ts";
import { readInstallation } from "../../../server/database/settings.ts";
import { findPredecessors, listSuccessions } from "../../../server/database/successions.ts";
import { openTestDatabase, type TestDatabase } from "../../support/database.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase({ units: "bac-kan" });
});
afterAll(() => database.close());

const today = "2026-11-23";

/** How many rows each table holds. */
async function sizes(): Promise<number[]> {
  const { db } = database;
  const agencies = await listAgencies(db);
  const points = await listRatingPoints(
    db,
    agencies.map((agency) => agency.id),
  );
  return [agencies.length, (await listSuccessions(db)).length, points.length];
}

test("Bắc Kạn was 8 districts, 108 communes, wards and towns; the north of Thái Nguyên is 35 communes and 2 wards", async () => {
  const kindsOn = async (on: string) =>
    Object.fromEntries(
      Object.entries(Object.groupBy(await listAgencies(database.db, { on }), (unit) => unit.kind)).map(
        ([kind, units]) => [kind, units.length],
      ),
    );
  expect(await kindsOn("2025-06-30")).toEqual({
    province: 1,
    district: 8,
    department: 19,
    commune: 95,
    ward: 6,
    town: 7,
  });
  expect(await kindsOn("2025-07-01")).toEqual({ province: 1, commune: 35, ward: 2 });
});

test("loading a second time changes nothing", async () => {
  const before = await sizes();
  await loadBacKan(database.db);
  expect(await sizes()).toEqual(before);
});

test("one code names two units: 01864 is Bộc Bố until 30/6/2025 and Bằng Thành from 01/7/2025", async () => {
  const { db } = database;
  expect((await findAgency(db, "01864", { on: "2025-06-30", today }))?.name).toBe("Xã Bộc Bố");
  expect((await findAgency(db, "01864", { on: "2025-07-01", today }))?.name).toBe("Xã Bằng Thành");
  expect((await findAgency(db, "01864", { today }))?.name).toBe("Xã Bằng Thành");
});

test("without a day, a retired code names the last unit that had it; on a day when there was none it names nothing", async () => {
  const { db } = database;
  expect((await findAgency(db, "01861", { today }))?.name).toBe("Xã Nhạn Môn");
  expect(await findAgency(db, "01861", { on: "2025-07-01", today })).toBeUndefined();
  expect(await findAgency(db, "01861\0", { today })).toBeUndefined();
});

test("below the old province are its districts, departments and communes; below a commune only itself", async () => {
  const { db } = database;
  const old = await findAgency(db, "06", { today });
  const one = await findAgency(db, "01864", { today });
  expect(await findSubtreeIds(db, old?.id as number)).toHaveLength(1 + 8 + 19 + 108);
  expect(await findSubtreeIds(db, one?.id as number)).toEqual([one?.id]);
});

test("the new Bằng Thành was made of Bằng Thành, Nhạn Môn, Bộc Bố and Giáo Hiệu", async () => {
  const unit = await findAgency(database.db, "01864", { today });
  const made = await findPredecessors(database.db, unit?.id as number);
  expect(made.map((one) => `${one.code} ${one.name} ${one.onDate}`)).toEqual([
    "01858 Xã Bằng Thành 2025-07-01",
    "01861 Xã Nhạn Môn 2025-07-01",
    "01864 Xã Bộc Bố 2025-07-01",
    "01870 Xã Giáo Hiệu 2025-07-01",
  ]);
});

test("every unit of today has an open point with a sound code, and every point of the old province is closed", async () => {
  const { db } = database;
  for (const unit of await listAgencies(db)) {
    const open = await listRatingPoints(db, unit.id, today);
    for (const point of open) expect(pointCodeFault(point.code)).toBeNull();
    if (unit.validTo) expect(open).toEqual([]);
    else if (unit.kind !== "province") expect(open.length).toBeGreaterThan(0);
  }
});

test("a point of a unit that ended tells which unit took over", async () => {
  const { db } = database;
  const old = await findAgency(db, "01864", { on: "2025-06-30", today });
  const [listed] = await listRatingPoints(db, old?.id as number);
  const found = await findRatingPoint(db, listed?.code as string);
  expect(found?.closedOn).toBe("2025-07-01");
  expect(found?.agency.name).toBe("Xã Bộc Bố");
  expect(found?.successors.map((unit) => unit.name)).toEqual(["Xã Bằng Thành"]);
});

test("a service is found by its code", async () => {
  expect((await findService(database.db, "TP-01"))?.name).toBe("Đăng ký khai sinh");
  expect(await findService(database.db, "không có")).toBeUndefined();
});

test("the installation is the north of Thái Nguyên with a target of 80 percent", async () => {
  expect(await readInstallation(database.db)).toMatchObject({ rootCode: "19", targetPercent: 80 });
});
