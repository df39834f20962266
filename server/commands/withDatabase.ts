import { readConfig } from "../config.ts";
import type { Database } from "../database/connect.ts";
import { pendingMigrations } from "../database/migrate.ts";
import { CommandRefusal } from "./CommandRefusal.ts";
import { openDatabase } from "./openDatabase.ts";

/** Opens the configured database for a command and closes it after, whatever happens. */
export async function withDatabase(work: (db: Database) => Promise<void>): Promise<void> {
  const database = await openDatabase(readConfig(process.env));
  try {
    const pending = await pendingMigrations(database.db).catch((cause: unknown) => {
      throw new CommandRefusal("Không kết nối được, hoặc không đọc được, cơ sở dữ liệu trong DATABASE_URL.", {
        cause,
      });
    });
    if (pending.length > 0) {
      throw new CommandRefusal(`Cơ sở dữ liệu chưa cập nhật (${pending.join(", ")}). Chạy: npm run migrate`);
    }
    await work(database.db);
  } finally {
    await database.close();
  }
}
