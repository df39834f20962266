import { type ImportKind, planImport } from "../../server/agencies/import/planImport.ts";
import { setUp } from "../../server/agencies/setUp.ts";
import type { Database } from "../../server/database/connect.ts";
import { updateLetterheadSettings } from "../../server/database/letterhead.ts";
import { runImport } from "../../server/imports/runImport.ts";
import { receiptOf } from "../../server/ratings/receipt.ts";
import { freezeReport } from "../../server/reports/freeze.ts";
import { officialFiguresImporter } from "../../server/results/importOfficialFigures.ts";
import { openTestApp, type TestApp } from "../support/app.ts";
import { insertTallies } from "../support/tallies.ts";
import { csv, payload } from "./payload.ts";

export const POINT = "AAAAAAAQ";
const ID = "5d0b2a6e-41c3-4d8c-9d59-0f5f3c1e7a10";
export const RECEIPT = receiptOf(ID);

/** A province whose every text was written by an enemy, each through the door that it has. */
export async function openInjectedApp(): Promise<TestApp> {
  const app = await openTestApp();
  const { db } = app.database;
  await importAll(db);
  await db
    .transaction()
    .execute((trx) =>
      setUp(trx, { province: payload("tỉnh"), root: "19", target: undefined }, new Date("2026-11-23")),
    );
  await updateLetterheadSettings(db, {
    issuer: payload("nơi gửi"),
    addressees: [payload("kính gửi")],
    signerName: payload("người ký"),
    drafter: payload("soạn"),
  });
  const { id: agencyId } = await db
    .selectFrom("agencies")
    .select("id")
    .where("code", "=", "01864")
    .executeTakeFirstOrThrow();
  const { id: pointId } = await db.selectFrom("rating_points").select("id").executeTakeFirstOrThrow();
  await insertTallies(db, [
    { agencyId, pointId, month: "2025-09", field: "land", counts: [1, 2, 3, 40, 54] },
    { agencyId, pointId, month: "2026-10", field: "land", counts: [1, 2, 3, 40, 54] },
  ]);
  await freezeReport(db, { year: 2025, today: "2026-01-20" });
  await db.updateTable("tallies").set({ n5: 60 }).where("month", "=", "2025-09-01").execute();
  await freezeReport(db, { year: 2025, today: "2026-02-20", changes: payload("thay đổi") });
  await comment(app);
  return app;
}

async function importAll(db: Database): Promise<void> {
  const files: readonly (readonly [ImportKind, Uint8Array])[] = [
    [
      "units",
      csv(
        ["code", "name", "kind", "valid_from", "parent_code"],
        ["19", payload("cấp tỉnh"), "province", "2020-01-01", ""],
        ["01864", payload("xã"), "commune", "2020-01-01", "19"],
        ["01867", payload("xã hai"), "commune", "2020-01-01", "19"],
      ),
    ],
    [
      "services",
      csv(
        ["code", "name", "field_code", "field_name"],
        ["DD-01", payload("thủ tục"), "land", payload("lĩnh vực")],
      ),
    ],
    [
      "points",
      csv(["code", "agency_code", "name", "opened_on"], [POINT, "01864", payload("quầy"), "2020-01-01"]),
    ],
  ];
  for (const [kind, bytes] of files) {
    await db.transaction().execute(async (trx) => {
      const plan = await planImport(trx, kind, bytes);
      if (plan.problems.length > 0) throw new Error(JSON.stringify(plan.problems));
      await plan.apply(trx);
    });
  }
  const figures = csv(
    ["instrument", "territory_code", "territory", "year", "measure", "percent", "source"],
    ["sipas-2022-2026", "19", payload("địa bàn"), "2024", payload("chỉ tiêu"), "78.17", payload("nguồn")],
    ["sipas-2022-2026", "19", payload("địa bàn"), "2024", "overall", "78.17", payload("nguồn")],
  );
  const outcome = await runImport(db, officialFiguresImporter, {
    bytes: figures,
    today: "2026-11-23",
    apply: true,
  });
  if (outcome.state !== "written") throw new Error(JSON.stringify(outcome));
}

async function comment(app: TestApp): Promise<void> {
  const body = JSON.stringify({
    id: ID,
    day: "2026-11-23",
    point: POINT,
    answers: { overall: 1 },
    comment: payload("góp ý"),
  });
  const headers = { "Content-Type": "application/json" };
  const { status } = await app.request("/api/ratings", { method: "POST", headers, body });
  if (status !== 201) throw new Error(`the comment is answered ${status}`);
}
