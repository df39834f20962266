import { Hono } from "hono";
import { guarded, quoted } from "#contract/csvCell.ts";
import { modelsQuery } from "#contract/models.ts";
import { listModels } from "../database/models.ts";
import type { AppContext, AppEnv } from "../http/env.ts";
import { validate } from "../http/validate.ts";
import { kept } from "../kept/kept.ts";
import { exportRows } from "./exportRows.ts";
import { filterOf } from "./filter.ts";
import { readPlaces } from "./places.ts";

const query = modelsQuery.omit({ page: true });
type Query = ReturnType<typeof query.parse>;
const LIST = { choices: ["field", "state", "year", "unit"], texts: ["search"] };

/** The list as files, in the columns that an import reads; nothing in them that the pages do not show. */
export const modelExportRoutes = new Hono<AppEnv>()
  .get("/models/export.csv", kept(LIST), validate("query", query), async (c) => {
    const rows = await rowsOf(c, c.req.valid("query"));
    const lines = rows.map((row) => row.map((cell) => quoted(guarded(cell))).join(","));
    // Spreadsheets read a file as UTF-8 only when it says so.
    return c.body(`\ufeff${lines.join("\r\n")}\r\n`, 200, {
      "Content-Type": "text/csv; charset=utf-8",
      ...download("csv"),
    });
  })
  .get("/models/export.xlsx", kept(LIST), validate("query", query), async (c) => {
    const rows = await rowsOf(c, c.req.valid("query"));
    const { default: writeExcelFile } = await import("write-excel-file/node");
    // Typed as text: no reader takes a code for a number, nor a title for a formula.
    const cells = rows.map((row) => row.map((value) => ({ type: String, value, format: "@" })));
    const options = { columns: (rows[0] ?? []).map(() => ({ width: 22 })), stickyRowsCount: 1 };
    const file = new Uint8Array(await writeExcelFile(cells, options).toBuffer());
    return c.body(file, 200, {
      "Content-Type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      ...download("xlsx"),
    });
  });

async function rowsOf(c: AppContext, asked: Query): Promise<string[][]> {
  const { platform } = c.var;
  const places = await readPlaces(platform.db);
  return exportRows(await listModels(platform.db, await filterOf(platform, asked, places)), places);
}

const download = (kind: string) => ({
  "Content-Disposition": `attachment; filename="mo-hinh-dan-van-kheo.${kind}"`,
});
