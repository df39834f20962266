import { verifyTallies } from "../../server/ratings/verify.ts";
import type { Finding } from "./finding.ts";
import { underLoad } from "./load.ts";
import { middle } from "./middle.ts";
import { connectionsFor, makeRowTable, rowsPerSecond } from "./pgbench.ts";
import type { ScratchUnits } from "./scratchUnits.ts";
import { startProcess } from "./serverProcess.ts";

const CLIENTS = [16, 128, 512];
/** Clients at which the goal is set. */
const GOAL_CLIENTS = 128;
const TURNS = 2;
const WARM_UP_SECONDS = 1;

/**
 * Whole ratings over HTTP, validated, counted once, tallied and durable, against single bare rows that pgbench inserts
 * on the same server, in turns. The limit of a point is off: these few points get more than an office could serve.
 */
export async function benchIntake(
  scratch: ScratchUnits,
  { seconds, profileInto }: { seconds: number; profileInto: string | undefined },
): Promise<Finding[]> {
  await makeRowTable(scratch);
  const env = { DATABASE_URL: scratch.url, POINT_ALLOWANCE: "0" };
  const server = await startProcess("server/node.ts", env, profileInto);
  try {
    const findings: Finding[] = [];
    const { codes, day } = scratch;
    for (const clients of CLIENTS) {
      const ratings: number[] = [];
      const rows: number[] = [];
      const p99s: number[] = [];
      for (let turn = 0; turn < TURNS; turn++) {
        const load = { port: server.port, clients, seconds, warmUpSeconds: WARM_UP_SECONDS, codes, day };
        const outcome = await underLoad(load, "201");
        ratings.push(outcome.perSecond);
        p99s.push(outcome.p99Ms);
        rows.push(await rowsPerSecond(scratch, clients, seconds));
      }
      const [ours, bare] = [mean(ratings), mean(rows)];
      const connections = await connectionsFor(scratch, clients);
      findings.push({
        what:
          `Intake, ${clients} clients, ${codes.length} points: ${ours.toFixed(0)} ratings/s (p99 ${middle(p99s).toFixed(0)} ms) ` +
          `against ${bare.toFixed(0)} rows/s of pgbench over ${connections} connections`,
        measured: ours / bare,
        unit: "times",
        ...(clients === GOAL_CLIENTS && { atLeast: 1 }),
      });
    }
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
  }
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, n) => sum + n, 0) / numbers.length;
}
