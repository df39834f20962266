import { Hono } from "hono";
import { signedIn } from "../http/access.ts";
import type { AppEnv } from "../http/env.ts";
import { officialFrame } from "../http/officialFrame.ts";
import { WORK } from "./nextPath.ts";

/** Leads an official to the first screen that their rights open. */
export const workRoutes = new Hono<AppEnv>().get(WORK, signedIn, (c) => {
  const { official } = officialFrame(c, { provinceName: "", simulated: false });
  return c.redirect(official.links[0]?.href ?? "/me", 303);
});
