import { serveStatic } from "@hono/node-server/serve-static";
import type { Hono } from "hono";
import { compress } from "hono/compress";
import type { AppEnv } from "../http/env.ts";

const PUBLIC = new URL("../../.build/public", import.meta.url).pathname;

/** What the Node process does around the app and an edge network does by itself: compression and static files. */
export function nodeRim(app: Hono<AppEnv>): void {
  app.use(compress());
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
