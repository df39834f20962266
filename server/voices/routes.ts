import { Hono } from "hono";
import type { AppEnv } from "../http/env.ts";
import { clipRoutes } from "./clipRoutes.tsx";
import { deskRoutes } from "./deskRoutes.tsx";

export const voicesRoutes = new Hono<AppEnv>().route("/", clipRoutes).route("/", deskRoutes);
