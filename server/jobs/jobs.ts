import type { Platform } from "../platform.ts";
import { closeIdle } from "./closeIdle.ts";
import { closeTrail } from "./closeTrail.ts";
import { night } from "./night.ts";
import { tellStrangers } from "./tellStrangers.ts";

/** What runs by the clock, in this order, for both entries. Each may run at any hour and does only what has come due. */
const JOBS: readonly ((platform: Platform) => Promise<void>)[] = [
  night,
  closeIdle,
  tellStrangers,
  closeTrail,
];

export async function runJobs(platform: Platform): Promise<void> {
  for (const job of JOBS) await job(platform);
}
