import { addDays } from "#contract/day.ts";
import { publishNow } from "../../server/ratings/publish.ts";
import { restInbox } from "../../server/ratings/rest.ts";
import { verifyTallies } from "../../server/ratings/verify.ts";
import type { Finding } from "./finding.ts";
import { type Load, underLoad } from "./load.ts";
import { middle } from "./middle.ts";
import { connectionsFor, makeRowTables, rowsPerSecond } from "./pgbench.ts";
import { processorMs } from "./processorTime.ts";
import type { ScratchUnits } from "./scratchUnits.ts";
import { type ServerProcess, startProcess } from "./serverProcess.ts";

const CLIENTS = [16, 128, 512];
/** Clients at which the goals are set. */
const GOAL_CLIENTS = 128;
const TURNS = 2;
const WARM_UP_SECONDS = 1;
/** Commits a second over one connection from which on a disk's syncs cost nothing, as on a cache or in memory. */
const SYNCS_COST_NOTHING = 2000;

interface Turn {
  readonly ours: number;
  readonly p99Ms: number;
  /** Milliseconds of the server's processor for one rating. */
  readonly processor: number;
  readonly limit: number;
  readonly rows: number;
}

/**
 * Whole ratings over HTTP, validated, received once and durable, in turns with the honest limit: the same requests to a handler
 * that does nothing but write a row in a group commit. And beside single bare rows that pgbench inserts on the same
 * server, without HTTP. The limit of a point is off: these few points get more than an office could serve.
 */
export async function benchIntake(
  scratch: ScratchUnits,
  { seconds, profileInto }: { seconds: number; profileInto: string | undefined },
): Promise<Finding[]> {
  await makeRowTables(scratch);
  const server = await startProcess(
    "server/node.ts",
    { DATABASE_URL: scratch.url, POINT_ALLOWANCE: "0" },
    profileInto,
  );
  const bare = await startProcess("tests/bench/bareServer.ts", { DATABASE_URL: scratch.url });
  try {
    const syncsCost = (await rowsPerSecond(scratch, 1, 2)) < SYNCS_COST_NOTHING;
    const findings: Finding[] = [];
    for (const clients of CLIENTS) {
      const turns: Turn[] = [];
      for (let turn = 0; turn < TURNS; turn++)
        turns.push(await oneTurn(scratch, { server, bare }, clients, seconds));
      findings.push(...findingsOf(clients, turns, syncsCost, await connectionsFor(scratch, clients)));
    }
    // The night, and as if every window ended with it: only what is published has tallies.
    const today = addDays(scratch.day, 1);
    await restInbox(scratch.db, { today, secret: "" });
    await publishNow(scratch.db, today);
    const { ratings, differences } = await verifyTallies(scratch.db);
    findings.push({
      what: `After the load, ${ratings} ratings counted again: tallies that differ`,
      measured: differences.length,
      atMost: 0,
      unit: "cells",
    });
    return findings;
  } finally {
    await server.stop();
    await bare.stop();
  }
}

async function oneTurn(
  scratch: ScratchUnits,
  { server, bare }: { server: ServerProcess; bare: ServerProcess },
  clients: number,
  seconds: number,
): Promise<Turn> {
  const { codes, day } = scratch;
  const load = (port: number): Load => ({
    port,
    clients,
    seconds,
    warmUpSeconds: WARM_UP_SECONDS,
    codes,
    day,
  });
  const before = await processorMs(server.pid);
  const ours = await underLoad(load(server.port), "201");
  // The warm-up uses the processor too, at the same pace.
  const ratings = ours.perSecond * (seconds + WARM_UP_SECONDS);
  const processor = ((await processorMs(server.pid)) - before) / ratings;
  const limit = await underLoad(load(bare.port), "201");
  const rows = await rowsPerSecond(scratch, clients, seconds);
  return { ours: ours.perSecond, p99Ms: ours.p99Ms, processor, limit: limit.perSecond, rows };
}

function findingsOf(
  clients: number,
  turns: readonly Turn[],
  syncsCost: boolean,
  connections: number,
): Finding[] {
  const mean = (of: (turn: Turn) => number) => turns.reduce((sum, turn) => sum + of(turn), 0) / turns.length;
  const [ours, limit, rows] = [mean((t) => t.ours), mean((t) => t.limit), mean((t) => t.rows)];
  const isGoal = clients === GOAL_CLIENTS;
  const p99 = middle(turns.map(({ p99Ms }) => p99Ms));
  return [
    {
      what:
        `Intake, ${clients} clients: ${ours.toFixed(0)} ratings/s (p99 ${p99.toFixed(0)} ms) of ${limit.toFixed(0)} ` +
        "that a bare handler writes in a group commit",
      measured: ours / limit,
      unit: "times",
      ...(isGoal && { atLeast: 0.6 }),
    },
    {
      what: `the same, of ${rows.toFixed(0)} single rows/s of pgbench over ${connections} connections`,
      measured: ours / rows,
      unit: "times",
      ...(isGoal && syncsCost && { atLeast: 1 }),
    },
    {
      what: "the same, processor of the server for one rating",
      measured: mean((t) => t.processor),
      unit: "ms",
      ...(isGoal && { atMost: 0.1 }),
    },
  ];
}
