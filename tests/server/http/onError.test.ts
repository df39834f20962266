import { Hono } from "hono";
import { expect, it } from "vitest";
import type { AppEnv } from "../../../server/http/env.ts";
import { onError } from "../../../server/http/onError.ts";
import type { Platform } from "../../../server/platform.ts";

it("a fault is logged by its place, and not by words that a citizen may have written", async () => {
  const logged: string[] = [];
  const error = (fields: object, message: string) => logged.push(JSON.stringify({ ...fields, message }));
  const app = new Hono<AppEnv>();
  app.use(async (c, next) => {
    c.set("platform", { log: { info() {}, warn() {}, error } } as unknown as Platform);
    await next();
  });
  app.get("/api/broken", () => {
    throw new TypeError("invalid input: Chị Lan\nsố 0912345678\n    gọi lúc 9 giờ");
  });
  app.onError(onError(() => new Response()));
  const answer = await app.request("/api/broken");
  expect(answer.status).toBe(500);
  expect(logged).toHaveLength(1);
  expect(logged[0]).toContain("onError.test.ts");
  expect(logged[0]).toContain("TypeError");
  expect(logged[0] + (await answer.text())).not.toMatch(/Lan|0912345678|9 giờ/);
});
