import { metricsOf } from "../http/metrics.ts";
import type { Platform } from "../platform.ts";

const HOUR_MS = 3_600_000;

/**
 * Writes the sums of each hour as it ends. A line written with the next request would tell when that one came.
 * @returns writes what is left, as the process ends
 */
export function sumHourly(platform: Platform): () => void {
  const metrics = metricsOf(platform);
  let timer: NodeJS.Timeout;
  const wait = () => {
    timer = setTimeout(turn, HOUR_MS - (platform.now().getTime() % HOUR_MS));
  };
  const turn = () => {
    metrics.turn();
    wait();
  };
  wait();
  return () => {
    clearTimeout(timer);
    metrics.end();
  };
}
