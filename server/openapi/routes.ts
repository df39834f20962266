import { Hono } from "hono";
import type { AppEnv } from "../http/env.ts";
import { kept } from "../kept/kept.ts";
import { openApiDocument } from "./document.ts";

let document: ReturnType<typeof openApiDocument> | undefined;

export const openApiRoutes = new Hono<AppEnv>().get("/openapi.json", kept(), (c) => {
  document ??= openApiDocument();
  return c.json(document);
});
