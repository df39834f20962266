import type { Platform } from "../platform.ts";
import { runJobs } from "./jobs.ts";

const HOUR_MS = 3_600_000;
/** After the full hour, so that a clock a little ahead does not begin a night early. */
const PAST_THE_HOUR_MS = 120_000;

/** Now and every hour: nobody knows whether the process will be restarted around midnight or New Year. */
export function runHourly(platform: Platform): () => void {
  let timer: NodeJS.Timeout;
  const again = () => {
    const wait = HOUR_MS - ((platform.now().getTime() - PAST_THE_HOUR_MS) % HOUR_MS);
    timer = setTimeout(() => void runJobs(platform).finally(again), wait);
  };
  void runJobs(platform);
  again();
  return () => clearTimeout(timer);
}
