import { Hono } from "hono";
import type { AppEnv } from "../http/env.ts";
import { manageRoutes } from "./manage/routes.ts";
import { meRoutes } from "./meRoutes.tsx";
import { oidcRoutes } from "./oidcRoutes.ts";
import { secondFactorRoutes } from "./secondFactorRoutes.tsx";
import { signInRoutes } from "./signInRoutes.tsx";
import { welcomeRoutes } from "./welcomeRoutes.tsx";
import { workRoutes } from "./workRoutes.ts";

/** Signing in, one's own account, and those of others. */
export const accountsRoutes = new Hono<AppEnv>()
  .route("/", signInRoutes)
  .route("/", secondFactorRoutes)
  .route("/", oidcRoutes)
  .route("/", welcomeRoutes)
  .route("/", workRoutes)
  .route("/", meRoutes)
  .route("/", manageRoutes);
