import type { Browser, BrowserContextOptions, Page } from "playwright-core";

export interface Visit {
  readonly page: Page;
  /** What no page of ours may do: an error on the console, a breach of the policy, a request to somewhere else. */
  readonly faults: string[];
  leave(): Promise<void>;
}

/** Someone with a browser of their own: nothing is shared with another visit, not even a cache. */
export async function visit(browser: Browser, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("request", (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol !== "data:" && hostname !== "hailong.test") faults.push(`asks ${request.url()}`);
  });
  return { page, faults, leave: () => context.close() };
}
