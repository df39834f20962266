import { parseArgs } from "node:util";
import { postgresPrograms } from "./cluster.ts";
import type { Fault, Scene } from "./fault.ts";
import { diskFull, killedWhileWriting, terminated } from "./folderFaults.ts";
import { openFolderWorld, whyNoSmallDisk } from "./folderWorld.ts";
import { SERVER_FAULTS } from "./serverFaults.ts";
import { harmOf, type Outcome, strike } from "./strike.ts";
import { byFault, faultsTable, type NotPossible } from "./table.ts";
import { openWorld } from "./world.ts";

const KILLS = 50;
const SECONDS = 5;

const { values } = parseArgs({ options: { minutes: { type: "string" } } });
const minutes = Number(values.minutes ?? "10");
if (!(minutes > 0)) throw new RangeError("npm run faults -- --minutes 30");
const until = Date.now() + minutes * 60_000;
const outcomes: (Outcome | NotPossible)[] = [];
const harm: string[] = [];

/** Every fault once, however long it takes; then again until the time is over. */
async function strikeAll<Place extends Scene>(place: Place, faults: readonly Fault<Place>[], again: boolean) {
  do {
    for (const fault of faults) {
      const outcome = await strike(place, fault, SECONDS);
      console.log(faultsTable([outcome]).split("\n")[1]);
      outcomes.push(outcome);
      harm.push(...harmOf(outcome, fault).map((what) => `${fault.name}: ${what}`));
    }
  } while (again && Date.now() < until);
}

const folder = await openFolderWorld({ onSmallDisk: false });
await strikeAll(folder, [terminated, killedWhileWriting(KILLS)], false);
await folder.close();
const why = await whyNoSmallDisk();
if (why) outcomes.push({ fault: diskFull.name, why });
else {
  const small = await openFolderWorld({ onSmallDisk: true });
  await strikeAll(small, [diskFull], false);
  await small.close();
}
const programs = postgresPrograms();
if (!programs) {
  outcomes.push(...SERVER_FAULTS.map(({ name }) => ({ fault: name, why: "no PostgreSQL on this machine" })));
} else {
  const world = await openWorld(programs);
  await strikeAll(world, SERVER_FAULTS, true);
  await world.close();
}
console.log(`\n${faultsTable(byFault(outcomes))}\n`);
for (const what of harm) console.error(what);
process.exitCode = harm.length === 0 ? 0 : 1;
