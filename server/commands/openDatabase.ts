import type { Config } from "../config.ts";
import { type Connection, connect } from "../database/connect.ts";
import { startEmbeddedPostgres } from "../database/embedded.ts";
import { migrate } from "../database/migrate.ts";

export interface OpenDatabase extends Connection {
  /** Whether the database lives inside this process. */
  readonly isEmbedded: boolean;
}

/** The database that the configuration names. The embedded one is brought up to date; a real one never unasked. */
export async function openDatabase(config: Config): Promise<OpenDatabase> {
  if (config.databaseUrl) {
    return { ...connect(config.databaseUrl, { max: config.databasePool }), isEmbedded: false };
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
