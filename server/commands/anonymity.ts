import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { dayInVietnam } from "#contract/day.ts";
import { anonymityTable } from "../anonymity/anonymityTable.ts";
import { dossier } from "../anonymity/dossier.ts";
import { readmeWithTable } from "../validate/readmeTable.ts";
import { orRefuse, runCommand } from "./CommandRefusal.ts";
import { withDatabase } from "./withDatabase.ts";

const HELP = `npm run anonymity [-- --write README.md | --dossier]
Thử tấn công tính ẩn danh trên những năm mô phỏng có mầm cố định và in bảng kết quả; mã thoát 1 khi không giữ được mục tiêu.
--dossier: in quy trình khử nhận dạng kèm số liệu hôm nay của cơ sở dữ liệu.`;
/** People who are looked for in each cell of the table: an error of a few tenths of a point at half a percent. */
const VICTIMS = 12_000;

await runCommand(async () => {
  const options = { write: { type: "string" }, dossier: { type: "boolean" } } as const;
  const { values } = orRefuse(() => parseArgs({ options }), HELP);
  if (values.dossier) {
    await withDatabase(async (db) => console.log(await dossier(db, dayInVietnam(new Date()), VICTIMS)));
    return;
  }
  const { markdown, isKept } = anonymityTable(VICTIMS);
  console.log(markdown);
  if (values.write !== undefined) {
    writeFileSync(values.write, readmeWithTable(readFileSync(values.write, "utf8"), markdown, "anonymity"));
  }
  if (!isKept) process.exitCode = 1;
});
