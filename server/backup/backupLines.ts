import { createHash } from "node:crypto";
import { listBackupTables, readRows } from "../database/backup.ts";
import type { Database } from "../database/connect.ts";
import { executedMigrations } from "../database/migrate.ts";
import { HEAD } from "./format.ts";

/** The whole database as it stood at one instant, while others go on writing, in portions of lines. */
export async function* backupLines(db: Database, takenAt: Date): AsyncGenerator<string> {
  const migrations = await executedMigrations(db);
  const snapshot = await db
    .startTransaction()
    .setIsolationLevel("repeatable read")
    .setAccessMode("read only")
    .execute();
  const digest = createHash("sha256");
  const summed = (text: string) => {
    digest.update(text);
    return text;
  };
  let rows = 0;
  try {
    yield summed(lineOf([HEAD, { takenAt: takenAt.toISOString(), migrations }]));
    for (const table of await listBackupTables(snapshot)) {
      yield summed(lineOf(["table", table.name]));
      for await (const lines of readRows(snapshot, table)) {
        rows += lines.length;
        yield summed(`${lines.join("\n")}\n`);
      }
    }
    yield lineOf(["end", { rows, sha256: digest.digest("hex") }]);
  } finally {
    await snapshot.rollback().execute();
  }
}

function lineOf(content: readonly unknown[]): string {
  return `${JSON.stringify(content)}\n`;
}
