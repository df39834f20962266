import { afterAll, beforeAll, expect, test } from "vitest";
import { findAgency, type StoredAgency } from "../../../server/database/agencies.ts";
import {
  finalSuccessors,
  findSuccessors,
  readFinalSuccessors,
} from "../../../server/database/successions.ts";
import { openTestDatabase, type TestDatabase } from "../../support/database.ts";
import { insertAgency } from "../../support/units.ts";

const step = (predecessorId: number, successorId: number) => ({ predecessorId, successorId });

test("a unit that went over whole, twice, belongs to the last of the chain", () => {
  const final = finalSuccessors([step(1, 2), step(2, 3)]);
  expect(final.get(1)).toEqual({ kind: "whole", agencyId: 3 });
  expect(final.get(2)).toEqual({ kind: "whole", agencyId: 3 });
  expect(final.has(3)).toBe(false);
});

test("units that merge keep one chain each", () => {
  const final = finalSuccessors([step(1, 9), step(2, 9)]);
  expect([final.get(1), final.get(2)]).toEqual(Array(2).fill({ kind: "whole", agencyId: 9 }));
});

test("a unit divided between two belongs to neither, and so does what had gone into it", () => {
  const final = finalSuccessors([step(1, 2), step(2, 3), step(2, 4)]);
  expect(final.get(2)).toEqual({ kind: "divided", agencyId: 2 });
  expect(final.get(1)).toEqual({ kind: "divided", agencyId: 2 });
});

test("a ring in the records ends", () => {
  expect(finalSuccessors([step(1, 2), step(2, 1)]).size).toBe(2);
});

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase({ units: "bac-kan" });
});
afterAll(() => database.close());

const find = async (code: string, on: string) =>
  (await findAgency(database.db, code, { on, today: on })) as StoredAgency;

test("every commune of Bắc Kạn went over whole into one of 37 units, and the province into Thái Nguyên", async () => {
  const final = await readFinalSuccessors(database.db);
  expect([...final.values()].every((one) => one.kind === "whole")).toBe(true);
  expect(new Set([...final.values()].map((one) => one.agencyId)).size).toBe(37 + 1);
  const [before, after] = [await find("02041", "2025-06-30"), await find("01933", "2025-07-01")];
  expect(final.get(before.id)).toEqual({ kind: "whole", agencyId: after.id });
  expect((await find("06", "2025-06-30")).name).toBe("Tỉnh Bắc Kạn");
  expect(final.get((await find("06", "2025-06-30")).id)?.agencyId).toBe((await find("19", "2026-01-01")).id);
});

test("an invented unit divided next year is told apart, and what it had been made of with it", async () => {
  const { db } = database;
  const divided = await find("01864", "2026-01-01");
  const parts = [
    await insertAgency(db, { code: "90001", name: "Xã Bắc Bằng", validFrom: "2027-01-01" }),
    await insertAgency(db, { code: "90002", name: "Xã Nam Bằng", validFrom: "2027-01-01" }),
  ];
  await db
    .insertInto("successions")
    .values(
      parts.map((part) => ({
        predecessor_id: divided.id,
        successor_id: part,
        on_date: "2027-01-01",
        source: null,
      })),
    )
    .execute();
  const boBo = await find("01864", "2025-06-30");
  const final = await readFinalSuccessors(db);
  expect(final.get(divided.id)).toEqual({ kind: "divided", agencyId: divided.id });
  expect(final.get(boBo.id)).toEqual({ kind: "divided", agencyId: divided.id });
  const later = await findSuccessors(db, boBo.id);
  expect(later.map((one) => `${one.steps} ${one.name} ${one.onDate}`)).toEqual([
    "1 Xã Bằng Thành 2025-07-01",
    "2 Xã Bắc Bằng 2027-01-01",
    "2 Xã Nam Bằng 2027-01-01",
  ]);
});
