import { Hono } from "hono";
import type { AppEnv } from "../http/env.ts";
import { deskRoutes } from "./deskRoutes.tsx";
import { fileRoutes } from "./fileRoutes.tsx";

export const languagesRoutes = new Hono<AppEnv>().route("/", deskRoutes).route("/", fileRoutes);
