import type { LevelCounts } from "#scoring/levelCounts.ts";
import { openTestApp, type TestApp } from "./app.ts";
import { insertTallies } from "./tallies.ts";

export interface DeskApp {
  readonly app: TestApp;
  idOf(code: string, validFrom: string): Promise<number>;
}

/**
 * Bắc Kạn's real units with a year and a half of figures for the new xã Bằng Thành, each month the same but for a rise in
 * 2026 and a factor that lies low; ten ratings for Ba Bể, a hundred for each of some neighbours, none for Chợ Rã.
 */
export async function openDeskApp(): Promise<DeskApp> {
  const app = await openTestApp({ units: "bac-kan" });
  const { db } = app.database;
  const idOf = async (code: string, validFrom: string) =>
    (
      await db
        .selectFrom("agencies")
        .select("id")
        .where("code", "=", code)
        .where("valid_from", "=", validFrom)
        .executeTakeFirstOrThrow()
    ).id;
  const unit = await idOf("01864", "2025-07-01");
  const old = await idOf("01864", "2020-01-01");
  const months = (year: number, from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, i) => `${year}-${String(from + i).padStart(2, "0")}`);
  const rows = (agencyId: number, list: readonly string[], counts: LevelCounts, criterion = "overall") =>
    list.map((month) => ({ agencyId, month, counts, criterion }));
  await insertTallies(db, [
    // 40 of 60 satisfied a month under the old names, 30 of 40 after the merger, 54 of 60 in 2026.
    ...rows(old, months(2025, 1, 6), [4, 6, 10, 20, 20]),
    ...rows(unit, months(2025, 7, 12), [2, 4, 4, 15, 15]),
    ...rows(unit, months(2026, 1, 11), [1, 2, 3, 24, 30]),
    ...rows(unit, months(2026, 1, 11), [4, 4, 4, 9, 9], "procedure"),
    ...rows(unit, months(2026, 1, 11), [0, 1, 1, 14, 14], "officer"),
  ]);
  for (const [code, counts] of [
    ["01840", [5, 5, 5, 45, 40]],
    ["01843", [5, 5, 10, 40, 40]],
    ["01849", [10, 10, 10, 40, 30]],
    ["01879", [2, 3, 5, 40, 50]],
    ["01906", [0, 0, 1, 4, 5]],
  ] as const) {
    await insertTallies(db, [
      {
        agencyId: await idOf(code, "2025-07-01"),
        month: "2026-05",
        counts: counts as unknown as LevelCounts,
      },
    ]);
  }
  return { app, idOf };
}
