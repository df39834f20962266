import type { AddressInfo } from "node:net";
import { type ServerType, serve } from "@hono/node-server";
import packaged from "@sparticuz/chromium";
import { type Browser, chromium } from "playwright-core";

/** Browsers differ in the language that they ask for unless told: some ask for English, some for none. */
const CITIZENS_LANGUAGE = "--accept-lang=vi-VN,vi";

/**
 * A real browser: the pinned one from npm, or the one that CHROMIUM_PATH names. What else the machine has does not
 * matter. Throws when it does not start: a test that needs a browser fails without one, it is never skipped.
 * @param hosts names that the browser is to find at a local port: { "hailong.test": 41234 }
 * @param more further arguments of its command line
 * @param keepsPages whether Back may find the very page that was left, where the browser keeps such pages: the pinned one keeps none
 */
export async function openBrowser(
  hosts: Readonly<Record<string, number>> = {},
  more: readonly string[] = [],
  keepsPages = false,
): Promise<Browser> {
  const rules = Object.entries(hosts).map(([name, port]) => `MAP ${name} 127.0.0.1:${port}`);
  const resolver = rules.length > 0 ? [`--host-resolver-rules=${rules.join(",")}`] : [];
  const args = ["--no-sandbox", CITIZENS_LANGUAGE, ...resolver, ...more];
  const named = process.env.CHROMIUM_PATH;
  const ignoreDefaultArgs = keepsPages ? ["--disable-back-forward-cache"] : [];
  if (named) return await chromium.launch({ executablePath: named, args, ignoreDefaultArgs, headless: true });
  // Not the package's own arguments: they run everything in one process, which ends with the first closed context,
  // and switch web security off, which is part of what is tested.
  return await chromium.launch({
    executablePath: await packaged.executablePath(),
    args: ["--no-zygote", "--disable-gpu", "--font-render-hinting=none", ...args],
    ignoreDefaultArgs,
    headless: true,
  });
}

export interface Listening {
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

/** Serves an app on a free loopback port, for whoever needs a socket: a browser, a load generator. */
export async function listen(app: {
  fetch: (request: Request) => Response | Promise<Response>;
}): Promise<Listening> {
  let server: ServerType | undefined;
  const { port } = await new Promise<AddressInfo>((resolve) => {
    server = serve({ fetch: (request) => app.fetch(request), hostname: "127.0.0.1", port: 0 }, resolve);
  });
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    close: () =>
      new Promise((resolve, reject) => {
        server?.close((error) => (error ? reject(error) : resolve()));
        if (server && "closeAllConnections" in server) server.closeAllConnections();
      }),
  };
}
