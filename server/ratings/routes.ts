import { Hono } from "hono";
import { ApiError } from "../http/ApiError.ts";
import { anyone } from "../http/access.ts";
import type { AppContext, AppEnv } from "../http/env.ts";
import { limitBody } from "../http/limitBody.ts";
import { onError } from "../http/onError.ts";
import { ratingsApi } from "./api.ts";
import { getBareCode, getCodePage } from "./codePage.tsx";
import { demonstrationRoutes } from "./demonstrationRoutes.ts";
import { postLaterComment } from "./laterComment.ts";
import { getOfflinePage } from "./offlinePage.tsx";
import { getRatingPage, postRating } from "./ratingPage.tsx";
import { refusalPage } from "./refusalPage.tsx";
import { getThanksPage } from "./thanksPage.tsx";

function notAllowed(c: AppContext): never {
  c.header("Allow", "GET, HEAD, POST");
  throw new ApiError("method-not-allowed");
}

/** The citizen's pages; their refusals are pages of their own that need nothing but themselves. */
const pages = new Hono<AppEnv>()
  .get("/d", anyone, getCodePage)
  .get("/d/", anyone, getCodePage)
  .get("/D", anyone, getCodePage)
  .get("/D/:code", anyone, getRatingPage)
  .get("/D/:code/", anyone, getRatingPage)
  .get("/d/:code/", anyone, getRatingPage)
  .get("/d/:code", anyone, getRatingPage)
  .post("/d/:code", anyone, limitBody, postRating)
  .all("/d/:code", anyone, notAllowed)
  .get("/d/:code/offline", anyone, getOfflinePage)
  .get("/d/:code/thanks", anyone, getThanksPage)
  .post("/d/:code/thanks", anyone, limitBody, postLaterComment)
  .all("/d/:code/thanks", anyone, notAllowed);
pages.onError(onError(refusalPage));

/**
 * The host and a code behind it, as people type an address from a poster. Added last of all: it takes what no other route
 * has, and of that only what looks like a code.
 */
export const bareCodeRoutes = new Hono<AppEnv>()
  .get("/:code", anyone, getBareCode)
  .get("/:code/", anyone, getBareCode);
bareCodeRoutes.onError(onError(refusalPage));

export const ratingsRoutes = new Hono<AppEnv>()
  .route("/", pages)
  .route("/", ratingsApi)
  .route("/", demonstrationRoutes);
