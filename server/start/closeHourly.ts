import type { Platform } from "../platform.ts";
import { closeIdle } from "./closeIdle.ts";
import { closeTrail } from "./closeTrail.ts";
import { closeYears } from "./closeYears.ts";

const HOUR_MS = 3_600_000;

/** Now and every hour: nobody knows whether the process will be restarted around midnight or New Year. */
export function closeHourly(platform: Platform): () => void {
  const close = async () => {
    await closeYears(platform);
    await closeIdle(platform);
    await closeTrail(platform);
  };
  void close();
  const timer = setInterval(close, HOUR_MS);
  return () => clearInterval(timer);
}
