import { createReadStream } from "node:fs";
import { access } from "node:fs/promises";
import { BackupFileError } from "../backup/format.ts";
import { readBackup } from "../backup/readBackup.ts";
import { RestoreRefusal, restoreBackup } from "../backup/restoreBackup.ts";
import { readConfig } from "../config.ts";
import { verifyTrail } from "../database/trailDays.ts";
import { verifyTallies } from "../ratings/verify.ts";
import { CommandRefusal, runCommand } from "./CommandRefusal.ts";
import { openDatabase } from "./openDatabase.ts";

const HELP = `npm run restore -- tệp
Đưa một bản sao lưu vào cơ sở dữ liệu trống (DATABASE_URL, hoặc thư mục DATA_DIR), nâng cấp lên phiên bản này, rồi
đếm lại toàn bộ và tính lại mã băm của nhật ký. Tệp hỏng hoặc cơ sở dữ liệu không trống thì không ghi gì.`;

await runCommand(async () => {
  const [file, ...rest] = process.argv.slice(2);
  if (!file || rest.length > 0 || file.startsWith("-")) throw new CommandRefusal(HELP);
  await access(file).catch((cause: unknown) => {
    throw new CommandRefusal(`Không đọc được tệp ${file}.`, { cause });
  });
  const { db, close } = await openDatabase(readConfig(process.env));
  try {
    const backup = readBackup(() => createReadStream(file));
    const rows = await restoreBackup(db, backup).catch((error: unknown) => {
      if (!(error instanceof RestoreRefusal || error instanceof BackupFileError)) throw error;
      throw new CommandRefusal(`Chưa ghi gì (nothing was restored): ${error.message}.`, { cause: error });
    });
    const { ratings, differences } = await verifyTallies(db);
    console.log(`Đã phục hồi ${rows} dòng; đếm lại ${ratings} lượt đánh giá.`);
    if (differences.length > 0) {
      throw new CommandRefusal(`${differences.length} bảng đếm sai lệch: npm run verify`);
    }
    console.log("Mọi bảng đếm khớp với lượt đánh giá (every tally equals its recount).");
    const { days, firstBreak } = await verifyTrail(db);
    if (firstBreak) throw new CommandRefusal(`Nhật ký sai lệch từ ngày ${firstBreak.day}: npm run verify`);
    console.log(
      `${days} ngày đã khoá của nhật ký đúng như lúc khoá (every closed day of the trail is as it was).`,
    );
  } finally {
    await close();
  }
});
