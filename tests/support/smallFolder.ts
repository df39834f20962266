import { loadBacKan } from "../../server/agencies/loadBacKan.ts";
import { connect } from "../../server/database/connect.ts";
import { startEmbeddedPostgres } from "../../server/database/embedded.ts";
import { migrate } from "../../server/database/migrate.ts";

/** A data folder with the units of Bắc Kạn and no rating: a server on it starts without a demonstration. */
export async function makeSmallFolder(folder: string): Promise<void> {
  const embedded = await startEmbeddedPostgres({ folder });
  const { db, close } = connect(embedded.url, { max: 1 });
  await migrate(db);
  await loadBacKan(db);
  await close();
  await embedded.stop();
}
