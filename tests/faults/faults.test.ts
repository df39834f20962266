import { afterAll, expect, it, onTestFinished } from "vitest";
import { postgresPrograms } from "./cluster.ts";
import type { Fault, Scene } from "./fault.ts";
import { diskFull, killedWhileWriting, terminated } from "./folderFaults.ts";
import { openFolderWorld, whyNoSmallDisk } from "./folderWorld.ts";
import { SERVER_FAULTS } from "./serverFaults.ts";
import { harmOf, type Outcome, strike } from "./strike.ts";
import { faultsTable, type NotPossible } from "./table.ts";
import { openWorld } from "./world.ts";

/** The short form. Each kind of database has its faults in its own run; `npm run faults` strikes longer and both. */
const KILLS = 5;
const SECONDS = 1;
const LIMIT_MS = 300_000;
const ofServer = process.env.DATABASE_URL !== undefined;

const outcomes: (Outcome | NotPossible)[] = [];
afterAll(() => console.log(faultsTable(outcomes)));

async function strikeAll<Place extends Scene>(place: Place, faults: readonly Fault<Place>[]) {
  const harm = [];
  for (const fault of faults) {
    const outcome = await strike(place, fault, SECONDS);
    outcomes.push(outcome);
    harm.push(...harmOf(outcome, fault).map((what) => `${fault.name}: ${what}`));
  }
  return harm;
}

it("no fault of a server or its database loses or doubles a rating", { timeout: LIMIT_MS }, async () => {
  if (!ofServer) return await strikeFolder();
  const programs = postgresPrograms();
  if (!programs) {
    outcomes.push(...SERVER_FAULTS.map(({ name }) => ({ fault: name, why: "no PostgreSQL programs here" })));
    return;
  }
  const world = await openWorld(programs);
  onTestFinished(() => world.close());
  expect(await strikeAll(world, SERVER_FAULTS)).toEqual([]);
});

async function strikeFolder(): Promise<void> {
  const world = await openFolderWorld({ onSmallDisk: false });
  onTestFinished(() => world.close());
  expect(await strikeAll(world, [terminated, killedWhileWriting(KILLS)])).toEqual([]);
  const why = await whyNoSmallDisk();
  if (why) {
    outcomes.push({ fault: diskFull.name, why });
    return;
  }
  const small = await openFolderWorld({ onSmallDisk: true });
  onTestFinished(() => small.close());
  expect(await strikeAll(small, [diskFull])).toEqual([]);
}
