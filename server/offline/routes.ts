import { Hono } from "hono";
import inline from "#build/inline.json" with { type: "json" };
import { anyone } from "../http/access.ts";
import type { AppEnv } from "../http/env.ts";

/**
 * The worker that serves rating pages on a phone without a network. At the root, so that its scope may be any page's; a
 * browser asks for it anew with each visit, and takes it off the phone by what stands here once it is switched off.
 */
export const offlineRoutes = new Hono<AppEnv>().get("/worker.js", anyone, (c) => {
  const isOn = c.var.platform.config.offlinePages;
  const etag = `"${isOn ? inline.build : `${inline.build}-off`}"`;
  const headers = { "Cache-Control": "no-cache", ETag: etag };
  if (c.req.header("If-None-Match")?.includes(etag)) return c.body(null, 304, headers);
  return c.body(isOn ? inline.worker : inline.workerRemoval, 200, {
    ...headers,
    "Content-Type": "text/javascript; charset=utf-8",
  });
});
