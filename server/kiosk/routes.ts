import { type Handler, Hono } from "hono";
import { ApiError } from "../http/ApiError.ts";
import { anyone } from "../http/access.ts";
import type { AppContext, AppEnv } from "../http/env.ts";
import { languageOf } from "../http/language.ts";
import { limitBody } from "../http/limitBody.ts";
import { onError } from "../http/onError.ts";
import { getKioskComment, postKioskComment } from "./commentScreen.tsx";
import { getOfflineQuestion } from "./offlineScreen.tsx";
import { getQuestion, postKioskRating } from "./questionScreen.tsx";
import { refusalScreen } from "./refusalScreen.tsx";
import { getManifest, postContact } from "./tablet.ts";
import { getKioskThanks } from "./thanksScreen.tsx";

function notAllowed(c: AppContext): never {
  c.header("Allow", "GET, HEAD, POST");
  throw new ApiError("method-not-allowed");
}

/** The tablet is the office's: it speaks Vietnamese whatever its system is set to, until somebody chooses otherwise. */
const officeLanguage: Handler<AppEnv> = async (c, next) => {
  c.set("language", languageOf(c.req.query("lang"), "vi", c.var.speech.languages));
  await next();
};

/** The office's own tablet, where one stranger follows another: no screen of it knows anything of the last person. */
export const kioskRoutes = new Hono<AppEnv>()
  .get("/kiosk/:code", anyone, officeLanguage, getQuestion)
  .post("/kiosk/:code", anyone, officeLanguage, limitBody, postKioskRating)
  .all("/kiosk/:code", anyone, notAllowed)
  .get("/kiosk/:code/offline", anyone, officeLanguage, getOfflineQuestion)
  .get("/kiosk/:code/thanks", anyone, officeLanguage, getKioskThanks)
  .get("/kiosk/:code/comment", anyone, officeLanguage, getKioskComment)
  .post("/kiosk/:code/comment", anyone, officeLanguage, limitBody, postKioskComment)
  .post("/kiosk/:code/contact", anyone, limitBody, postContact)
  .get("/kiosk/:code/manifest.webmanifest", anyone, getManifest);
kioskRoutes.onError(onError(refusalScreen));
