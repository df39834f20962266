import { createApp } from "../../../server/app.ts";
import type { Platform } from "../../../server/platform.ts";
import { type Door, type Fetch, listen, type ShortWay } from "../../../server/start/listen.ts";
import { nodeRim } from "../../../server/start/nodeRim.ts";

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
