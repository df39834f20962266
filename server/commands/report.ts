import { parseArgs } from "node:util";
import { dayInVietnam } from "#contract/day.ts";
import { readConfig } from "../config.ts";
import { passNight } from "../ratings/passNight.ts";
import { docxFile } from "../reports/docxFile.ts";
import { FreezeRefusal } from "../reports/FreezeRefusal.ts";
import { type FreezeOrder, freezeReport } from "../reports/freeze.ts";
import { frozenLines } from "../reports/frozenLines.ts";
import { CommandRefusal, orRefuse, runCommand } from "./CommandRefusal.ts";
import { withDatabase } from "./withDatabase.ts";

const HELP = `npm run report -- 2025 [--changes "lý do"] [--early]
Chốt báo cáo năm: tính một lần, giữ mãi, không sửa. Bản đã chốt mà cần đính chính thì ra bản mới, có nêu lý do.
  --changes  lý do của bản mới; bắt buộc từ bản thứ hai
  --early    chốt khi năm đó còn nhận đánh giá; báo cáo ghi rõ điều này`;

function readArguments(): Omit<FreezeOrder, "today"> | "help" {
  const options = {
    changes: { type: "string" },
    early: { type: "boolean" },
    help: { type: "boolean", short: "h" },
  } as const;
  const { values, positionals } = orRefuse(() => parseArgs({ allowPositionals: true, options }), HELP);
  if (values.help) return "help";
  const [year, ...rest] = positionals;
  if (rest.length > 0 || !year || !/^20\d\d$/.test(year)) throw new CommandRefusal(HELP);
  return { year: Number(year), changes: values.changes, early: values.early };
}

await runCommand(async () => {
  const given = readArguments();
  if (given === "help") return console.log(HELP);
  const today = dayInVietnam(new Date());
  await withDatabase(async (db) => {
    await passNight(db, { today, secret: readConfig(process.env).authSecret ?? "" });
    const edition = await freezeReport(db, { ...given, today }).catch((error: unknown) => {
      throw error instanceof FreezeRefusal ? new CommandRefusal(error.message) : error;
    });
    console.log(frozenLines(edition).join("\n"));
    await docxFile(db, edition);
  });
});
