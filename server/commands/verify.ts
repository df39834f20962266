import { parseArgs } from "node:util";
import { readConfig } from "../config.ts";
import type { Database } from "../database/connect.ts";
import { findTrailDay, type TrailBreak, verifyTrail } from "../database/trailDays.ts";
import { verifyTallies } from "../ratings/verify.ts";
import { CommandRefusal, orRefuse, runCommand } from "./CommandRefusal.ts";
import { openDatabase } from "./openDatabase.ts";
import { sealFaults } from "./sealFaults.ts";
import { verifyLogAt } from "./verifyLogAt.ts";

const SHOWN = 10;
const HELP = `npm run verify [-- --trail YYYY-MM-DD=mã băm]
Đếm lại mọi lượt đánh giá và tính lại mọi mã băm của nhật ký. --trail so với một mã băm đã ghi lại ở nơi khác.
npm run verify -- --log địa-chỉ|thư-mục [--older tệp-mốc|"số-mục mã-gốc"] [--key khóa-của-sổ]
Kiểm sổ công khai đã tải về, không cần cơ sở dữ liệu. Mã thoát: 0 khớp, 1 không khớp, 2 sổ chưa trả lời đủ.`;
const SAID: Readonly<Record<TrailBreak["kind"], string>> = {
  rows: "a line was added or taken away",
  content: "a line was changed, or its hash or that of the day before",
  "day-missing": "the closed day itself was taken away",
  outside: "a line stands in a day that was never closed",
  chain: "a line was changed, slipped in or taken away since it was written",
};

const text = { type: "string" } as const;

await runCommand(async () => {
  const options = { trail: text, log: text, older: text, key: text } as const;
  const { values } = orRefuse(() => parseArgs({ options }), HELP);
  if (values.log !== undefined) {
    if (values.trail !== undefined || values.log === "") throw new CommandRefusal(HELP);
    return await verifyLogAt({ place: values.log, older: values.older, logKey: values.key });
  }
  if (values.older !== undefined || values.key !== undefined) throw new CommandRefusal(HELP);
  const kept =
    values.trail === undefined ? undefined : /^(\d{4}-\d\d-\d\d)=([0-9a-f]{64})$/.exec(values.trail);
  if (kept === null) throw new CommandRefusal(HELP);
  const database = await openDatabase(readConfig(process.env));
  try {
    const tallies = await tallyFaults(database.db);
    const trail = await trailFaults(
      database.db,
      kept && { day: kept[1] as string, sha256: kept[2] as string },
    );
    const seals = await sealFaults(database.db);
    process.exitCode = tallies + trail + seals === 0 ? 0 : 1;
  } finally {
    await database.close();
  }
});

async function tallyFaults(db: Database): Promise<number> {
  const { ratings, cells, cleared, differences } = await verifyTallies(db);
  console.log(`${ratings} ratings counted again, ${cells} tallies compared.`);
  for (const { year, clearedOn, ratings: gone } of cleared) {
    console.log(
      `${year}: ${gone} raw ratings were deleted on ${clearedOn}; its tallies are compared with those of that day.`,
    );
  }
  for (const { agency, period, what, tally, recount } of differences.slice(0, SHOWN)) {
    console.log(`  ${agency}, ${period}, ${what}: tally ${tally.join(" ")}, recount ${recount.join(" ")}`);
  }
  if (differences.length > SHOWN) console.log(`  … and ${differences.length - SHOWN} more`);
  console.log(
    differences.length === 0 ? "Every tally equals its recount." : `${differences.length} tallies differ.`,
  );
  return differences.length;
}

async function trailFaults(db: Database, kept: { day: string; sha256: string } | undefined): Promise<number> {
  const { days, rows, open, latest, firstBreak, misdated } = await verifyTrail(db);
  console.log(`${rows} lines of the audit trail in ${days} closed days hashed again; ${open} of open days.`);
  if (firstBreak) {
    console.log(`The trail is broken, first on ${firstBreak.day}: ${SAID[firstBreak.kind]}.`);
    return 1;
  }
  if (kept && (await findTrailDay(db, kept.day))?.sha256 !== kept.sha256) {
    console.log(`The trail is broken: ${kept.day} is not closed here by the hash that was kept.`);
    return 1;
  }
  if (misdated) {
    const { id, at, writtenAt } = misdated;
    console.log(`Line ${id} of the trail says ${at}, and was written ${writtenAt} by the database's clock.`);
    return 1;
  }
  console.log("Every day of the trail is as it was closed.");
  if (latest) console.log(`Keep this elsewhere, it proves the end: --trail ${latest.day}=${latest.sha256}`);
  return 0;
}
