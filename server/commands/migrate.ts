import { readConfig } from "../config.ts";
import { connect } from "../database/connect.ts";
import { migrate } from "../database/migrate.ts";
import { openDatabase } from "./openDatabase.ts";

const config = readConfig(process.env);
if (config.databaseUrl) {
  const { db, close } = connect(config.databaseUrl, { max: 1 });
  try {
    const ran = await migrate(db);
    console.log(ran.length === 0 ? "Nothing to do: the database is up to date." : `Ran: ${ran.join(", ")}`);
  } finally {
    await close();
  }
} else {
  await (await openDatabase(config)).close();
  console.log(`The embedded database in ${config.dataDir} is up to date.`);
}
