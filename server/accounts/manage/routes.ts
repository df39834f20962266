import { Hono } from "hono";
import type { AppEnv } from "../../http/env.ts";
import { accountRoutes } from "./accountRoutes.tsx";
import { grantRoutes } from "./grantRoutes.ts";
import { importRoutes } from "./importRoutes.tsx";
import { listRoutes } from "./listRoutes.tsx";
import { newRoutes } from "./newRoutes.tsx";
import { successionRoutes } from "./successionRoutes.tsx";

/** The accounts of others. Fixed addresses stand before the one that takes an account's id. */
export const manageRoutes = new Hono<AppEnv>()
  .route("/", listRoutes)
  .route("/", newRoutes)
  .route("/", importRoutes)
  .route("/", successionRoutes)
  .route("/", accountRoutes)
  .route("/", grantRoutes);
