import pino from "pino";
import { createApp } from "./app.ts";
import { readConfig } from "./config.ts";
import { runHourly } from "./jobs/hourly.ts";
import type { Platform } from "./platform.ts";
import { addressesOf } from "./start/addresses.ts";
import { announcement } from "./start/announce.ts";
import { withAuthSecret } from "./start/authSecret.ts";
import { listen } from "./start/listen.ts";
import { nodeRim } from "./start/nodeRim.ts";
import { nodeSenders } from "./start/nodeSenders.ts";
import { onStopSignal } from "./start/onStopSignal.ts";
import { prepareDatabase } from "./start/prepareDatabase.ts";
import { refuseToStart } from "./start/StartRefusal.ts";
import { shortKept } from "./start/shortKept.ts";
import { shortPage } from "./start/shortPage.ts";
import { shortRating } from "./start/shortRating.ts";
import { sumHourly } from "./start/sumHourly.ts";
import { tellAlerts } from "./start/tellAlerts.ts";

try {
  const given = readConfig(process.env);
  const now = () => new Date();
  const door = await listen(given.host, given.port);
  const database = await prepareDatabase(given, { now, print: (line) => console.log(`  ${line}`) });
  const config = await withAuthSecret(given);
  // Not line by line: a request does not wait for its line. What is left is written when the process ends.
  const log = pino({ level: config.logLevel, base: null }, pino.destination({ sync: false }));
  const platform: Platform = { config, db: database.db, log, now, commits: "together" };
  const { fetch } = createApp(() => platform, nodeRim);
  door.open(fetch, [shortRating(platform, fetch), shortPage(platform, fetch), shortKept(platform, fetch)]);
  const stopJobs = runHourly(platform);
  const stopSumming = sumHourly(platform);
  const stopTelling = tellAlerts(platform, nodeSenders(platform));
  onStopSignal(async () => {
    stopJobs();
    await Promise.all([stopTelling(), door.close()]);
    stopSumming();
    await database.close();
    console.log("  Đã dừng (stopped)");
  });
  const addresses = addressesOf(config, door.port);
  const colour = process.stdout.isTTY === true;
  console.log(await announcement(database.db, { addresses, now: now(), colour }));
} catch (error) {
  refuseToStart(error);
}
