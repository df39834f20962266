import type { Config } from "../config.ts";
import { type Connection, connect, type Patience } from "../database/connect.ts";
import { startEmbeddedPostgres } from "../database/embedded.ts";
import { migrate } from "../database/migrate.ts";

export interface OpenDatabase extends Connection {
  /** Whether the database lives inside this process. */
  readonly isEmbedded: boolean;
}

/**
 * The database that the configuration names. The embedded one is brought up to date; a real one never unasked.
 * @param patience how long to wait for a real one; without it as long as it takes
 */
export async function openDatabase(config: Config, patience?: Patience): Promise<OpenDatabase> {
  if (config.databaseUrl) {
    const options = { max: config.databasePool, ...(patience && { patience }) };
    return { ...connect(config.databaseUrl, options), isEmbedded: false };
  }
  const embedded = await startEmbeddedPostgres({ folder: config.dataDir });
  const connection = connect(embedded.url, { max: 1 });
  await migrate(connection.db);
  return {
    db: connection.db,
    isEmbedded: true,
    async close() {
      await connection.close();
      await embedded.stop();
    },
  };
}
