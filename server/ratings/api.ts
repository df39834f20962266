import { Hono } from "hono";
import { ApiError } from "../http/ApiError.ts";
import { anyone } from "../http/access.ts";
import type { AppContext, AppEnv } from "../http/env.ts";
import { limitBody } from "../http/limitBody.ts";
import { throwIfRefused } from "../http/refused.ts";
import { rate } from "./rate.ts";

async function readText(c: AppContext): Promise<string> {
  throwIfRefused(c.req.raw);
  const kind = (c.req.header("Content-Type") ?? "").split(";")[0]?.trim().toLowerCase();
  if (kind !== "application/json") throw new ApiError("unsupported-content-type");
  return await c.req.text();
}

/** POST /api/ratings: the same as the form sends, for the page's script and for kiosks. */
export const ratingsApi = new Hono<AppEnv>()
  .post("/api/ratings", anyone, limitBody, async (c) => {
    const { status, receipt } = await rate(c.get("platform"), await readText(c));
    c.header("Cache-Control", "no-store");
    return c.json(receipt, status);
  })
  .all("/api/ratings", anyone, (c) => {
    c.header("Allow", "POST");
    throw new ApiError("method-not-allowed");
  });
