import { loadOfficialFigures } from "../../server/results/loadOfficialFigures.ts";
import { openTestApp, type TestApp } from "./app.ts";
import { insertTallies } from "./tallies.ts";

/**
 * Bắc Kạn's real units with a few released tallies: Bộc Bố and Bằng Thành (old, then merged into the new Bằng Thành)
 * with enough answers for an index, Ba Bể with ten, Chợ Rã with none.
 */
export async function openDashboardApp(): Promise<TestApp> {
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
  const bocBo = await idOf("01864", "2020-01-01");
  const bangThanh = await idOf("01858", "2020-01-01");
  const merged = await idOf("01864", "2025-07-01");
  const baBe = await idOf("01906", "2025-07-01");
  const district = await idOf("060", "2020-01-01");
  await insertTallies(db, [
    { agencyId: bocBo, month: "2025-03", counts: [2, 3, 5, 20, 20] },
    { agencyId: bangThanh, month: "2025-04", counts: [1, 2, 7, 30, 60] },
    { agencyId: district, month: "2025-12", counts: [0, 0, 1, 2, 3] },
    { agencyId: merged, month: "2025-09", counts: [4, 4, 2, 40, 50] },
    { agencyId: merged, month: "2026-02", counts: [10, 20, 29, 141, 200] },
    { agencyId: merged, month: "2026-02", counts: [10, 20, 30, 20, 20], criterion: "procedure" },
    { agencyId: merged, month: "2026-02", counts: [1, 1, 2, 46, 50], criterion: "officer" },
    { agencyId: baBe, month: "2026-05", counts: [0, 0, 1, 4, 5] },
  ]);
  await loadOfficialFigures(db);
  return app;
}
