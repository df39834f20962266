import { Hono } from "hono";
import type { AppEnv } from "../http/env.ts";
import { caseActions } from "./caseActions.ts";
import { figuresRoutes } from "./figuresRoutes.tsx";
import { officialRoutes } from "./officialRoutes.tsx";
import { receiptRoutes } from "./receiptRoutes.tsx";

/** Comments and what became of them: the citizen's receipt, the officials' work, how well it is done. */
export const casesRoutes = new Hono<AppEnv>()
  .route("/", receiptRoutes)
  .route("/", figuresRoutes)
  .route("/", officialRoutes)
  .route("/", caseActions);
