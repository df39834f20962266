import { execFile } from "node:child_process";
import { promisify } from "node:util";

export interface Load {
  readonly port: number;
  readonly clients: number;
  readonly seconds: number;
  readonly warmUpSeconds: number;
  /** What is asked for; without it ratings are sent. */
  readonly path?: string;
  readonly encoding?: string;
  /** Points and day of the ratings. */
  readonly codes: readonly string[];
  readonly day: string;
}

export interface LoadOutcome {
  /** Answers a second. */
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Of one answer, headers included. */
  readonly bytes: number;
  /** How many answers had each status. */
  readonly statuses: Readonly<Record<string, number>>;
}

const CLIENT = new URL("loadClient.ts", import.meta.url).pathname;

/** Puts a server under load from another process; throws when an answer had another status than expected. */
export async function underLoad(load: Load, status: "200" | "201"): Promise<LoadOutcome> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    "--import",
    "tsx",
    CLIENT,
    JSON.stringify(load),
  ]);
  const outcome = JSON.parse(stdout) as LoadOutcome;
  if (Object.keys(outcome.statuses).join() !== status) {
    throw new Error(`under load it answers ${JSON.stringify(outcome.statuses)}`);
  }
  return outcome;
}
