import { Hono } from "hono";
import { anyone } from "../http/access.ts";
import type { AppEnv } from "../http/env.ts";
import { openApiDocument } from "./document.ts";

let document: ReturnType<typeof openApiDocument> | undefined;

export const openApiRoutes = new Hono<AppEnv>().get("/openapi.json", anyone, (c) => {
  document ??= openApiDocument();
  c.header("Cache-Control", "no-cache");
  return c.json(document);
});
