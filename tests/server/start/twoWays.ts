import { createApp } from "../../../server/app.ts";
import { metricsOf } from "../../../server/http/metrics.ts";
import type { Platform } from "../../../server/platform.ts";
import { type Door, type Fetch, listen, type ShortWay } from "../../../server/start/listen.ts";
import { nodeRim } from "../../../server/start/nodeRim.ts";
import type { TestApp } from "../../support/app.ts";

export interface TwoWays {
  readonly short: Door;
  readonly long: Door;
  close(): Promise<void>;
}

/** One app behind two doors: one has the short way, the other sends everything to the app. */
export async function openTwoWays(
  platform: Platform,
  shortWay: (platform: Platform, app: Fetch) => ShortWay,
): Promise<TwoWays> {
  const { fetch } = createApp(() => platform, nodeRim);
  const [short, long] = await Promise.all([listen("127.0.0.1", 0), listen("127.0.0.1", 0)]);
  short.open(fetch, [shortWay(platform, fetch)]);
  long.open(fetch);
  return {
    short,
    long,
    async close() {
      await Promise.all([short.close(), long.close()]);
    },
  };
}

const DAY_MS = 86_400_000;
let daysLater = 0;

/** The measurements with everything that was counted so far: they are asked for as of a day that is over. */
export function measured(app: TestApp): string {
  const now = app.platform.now();
  daysLater += 1;
  app.setNow(new Date(now.getTime() + daysLater * DAY_MS).toISOString());
  const text = metricsOf(app.platform).text();
  app.setNow(now.toISOString());
  return text;
}
