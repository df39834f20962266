import { Hono } from "hono";
import { readInstallation } from "../database/settings.ts";
import { ApiError } from "../http/ApiError.ts";
import { anyone } from "../http/access.ts";
import type { AppEnv } from "../http/env.ts";
import { refuseNamedForeignForm } from "../http/foreignForm.ts";
import { limitBody } from "../http/limitBody.ts";
import { readForm } from "../http/readForm.ts";
import { publishAtOnce } from "./publishAtOnce.ts";
import { receivingOf } from "./receivingOf.ts";

/** A path of our own: no other host, and nothing that a header could not hold. */
const OWN_PATH = /^\/(?:[A-Za-z0-9][A-Za-z0-9/_-]*)?(?:\?lang=[A-Za-z-]{2,35})?$/;

/**
 * POST /demonstration/publish: what was received so far is published at once. Only where all ratings are simulated: by
 * looking before and after one learns how somebody rated, which is why real windows end by the calendar.
 */
export const demonstrationRoutes = new Hono<AppEnv>().post(
  "/demonstration/publish",
  anyone,
  limitBody,
  async (c) => {
    refuseNamedForeignForm(c);
    const { platform } = c.var;
    if (!(await readInstallation(platform.db)).simulated) throw new ApiError("unknown-address");
    const { back } = await readForm(c, ["back"]);
    await publishAtOnce(platform.db, receivingOf(platform));
    return c.redirect(OWN_PATH.test(back) ? back : "/", 303);
  },
);
