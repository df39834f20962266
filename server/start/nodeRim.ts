import { serveStatic } from "@hono/node-server/serve-static";
import type { Hono } from "hono";
import { compress } from "hono/compress";
import type { AppEnv } from "../http/env.ts";

const PUBLIC = new URL("../../.build/public", import.meta.url).pathname;

/** What the Node process does around the app and an edge network does by itself: compression and static files. */
export function nodeRim(app: Hono<AppEnv>): void {
  app.use(async (c, next) => {
    c.set("compresses", true);
    await next();
  });
  app.use(compress());
  // Said before compress() says it: on an answer that is there it would make a new one, and its body a stream.
  app.use(async (c, next) => {
    await next();
    if (!c.res.headers.has("Vary")) c.res.headers.set("Vary", "Accept-Encoding");
  });
  app.use(
    "/assets/*",
    serveStatic({
      root: PUBLIC,
      precompressed: true,
      // The name carries the digest of the content.
      onFound: (_path, c) => c.header("Cache-Control", "public, max-age=31536000, immutable"),
    }),
  );
}
