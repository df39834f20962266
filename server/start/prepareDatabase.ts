import { serveBackups } from "../backup/backupSocket.ts";
import { type OpenDatabase, openDatabase } from "../commands/openDatabase.ts";
import type { Config } from "../config.ts";
import { SERVER_PATIENCE } from "../database/connect.ts";
import { pendingMigrations } from "../database/migrate.ts";
import { isDatabaseAway } from "../http/databaseAway.ts";
import { loadDemonstration } from "./demonstration.ts";
import { tellDemonstrationAccounts } from "./demonstrationAccounts.ts";
import { StartRefusal } from "./StartRefusal.ts";

/**
 * The database, ready to serve. An empty embedded one gets the demonstration; a real one is never changed unasked.
 * @throws StartRefusal when it is away or its migrations have not run
 */
export async function prepareDatabase(
  config: Config,
  { now, print }: { now: () => Date; print: (line: string) => void },
): Promise<OpenDatabase> {
  const database = await openDatabase(config, SERVER_PATIENCE);
  try {
    if (!database.isEmbedded) {
      await refusePendingMigrations(database);
      return database;
    }
    await loadDemonstration(database.db, { folder: config.dataDir, now: now(), print });
    await tellDemonstrationAccounts(database.db, { now: now(), print });
    const stopBackups = await serveBackups(database.db, config.dataDir, now);
    return {
      ...database,
      async close() {
        await stopBackups();
        await database.close();
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function refusePendingMigrations({ db }: OpenDatabase): Promise<void> {
  const pending = await pendingMigrations(db).catch((error: unknown) => {
    if (isDatabaseAway(error))
      throw new StartRefusal("The database of DATABASE_URL does not answer.", { cause: error });
    throw error;
  });
  if (pending.length > 0) {
    throw new StartRefusal(`These migrations have not run: ${pending.join(", ")}. Run them: npm run migrate`);
  }
}
