import type { Browser, BrowserContext, Page } from "playwright-core";
import { createApp } from "../../../server/app.ts";
import { nodeRim } from "../../../server/start/nodeRim.ts";
import { countRatings, openScene, type Scene } from "../../server/ratings/scene.ts";
import { type Listening, listen, openBrowser } from "../../support/browser.ts";

/** A counter with a poster: the app behind a port, and people with phones. */
export interface Counter {
  readonly scene: Scene;
  readonly browser: Browser;
  readonly url: string;
  /** Address of the rating page. */
  readonly ratingUrl: string;
  /** Somebody with a phone of their own. */
  visitor(options?: Parameters<Browser["newContext"]>[0]): Promise<{ context: BrowserContext; page: Page }>;
  countRatings(): Promise<number>;
  /** Something that stands before the server and may answer in its place; undefined: nothing does any more. */
  standIn(answer: ((request: Request) => Response | undefined) | undefined): void;
  close(): Promise<void>;
}

export async function openCounter({ keepsPages = false } = {}): Promise<Counter> {
  const scene = await openScene();
  const app = createApp(() => scene.app.platform, nodeRim);
  let before: ((request: Request) => Response | undefined) | undefined;
  const server: Listening = await listen({
    fetch: (request) => before?.(request) ?? app.fetch(request),
  });
  const browser = await openBrowser({}, [], keepsPages);
  return {
    scene,
    browser,
    url: server.url,
    ratingUrl: `${server.url}/d/${scene.code}`,
    async visitor(options = {}) {
      const context = await browser.newContext({ viewport: { width: 360, height: 740 }, ...options });
      context.setDefaultTimeout(15_000);
      return { context, page: await context.newPage() };
    },
    countRatings: () => countRatings(scene),
    standIn(answer) {
      before = answer;
    },
    async close() {
      await browser.close();
      await server.close();
      await scene.app.database.close();
    },
  };
}

/** The button of a level on the rating page. */
export const face = (page: Page, level: number) => page.locator(`.faces button[value="${level}"]`);
