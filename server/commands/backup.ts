import { access } from "node:fs/promises";
import { fetchBackup } from "../backup/backupSocket.ts";
import { backupStream, saveBackup } from "../backup/saveBackup.ts";
import { readConfig } from "../config.ts";
import { FolderInUseError } from "../database/lockFolder.ts";
import { CommandRefusal, runCommand } from "./CommandRefusal.ts";
import { withDatabase } from "./withDatabase.ts";

const HELP = `npm run backup -- tệp
Sao lưu toàn bộ cơ sở dữ liệu vào một tệp có mã kiểm tra, trong khi hệ thống vẫn chạy. Không ghi đè tệp đã có.
Tệp chứa ý kiến của người dân: giữ như giữ cơ sở dữ liệu.`;

await runCommand(async () => {
  const [file, ...rest] = process.argv.slice(2);
  if (!file || rest.length > 0 || file.startsWith("-")) throw new CommandRefusal(HELP);
  if (await isThere(file)) throw new CommandRefusal(`Tệp ${file} đã có. Hãy nêu tên khác.`);
  const save = async (bytes: NodeJS.ReadableStream) => {
    const { rows, sha256 } = await saveBackup(bytes, file);
    console.log(`Đã sao lưu ${rows} dòng vào ${file}. Mã kiểm tra (SHA-256 của nội dung): ${sha256}`);
  };
  try {
    await withDatabase((db) => save(backupStream(db, new Date())));
  } catch (error) {
    if (!(error instanceof FolderInUseError)) throw error;
    const server = await fetchBackup(readConfig(process.env).dataDir).catch((cause: unknown) => {
      throw new CommandRefusal(`${error.message} (Chương trình đang giữ thư mục không phải là npm start.)`, {
        cause,
      });
    });
    await save(server);
  }
});

async function isThere(file: string): Promise<boolean> {
  return await access(file).then(
    () => true,
    () => false,
  );
}
