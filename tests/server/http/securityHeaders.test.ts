import { createHash } from "node:crypto";
import { Hono } from "hono";
import { expect, it } from "vitest";
import type { AppEnv } from "../../../server/http/env.ts";
import { allowInline, securityHeaders } from "../../../server/http/securityHeaders.ts";

const app = new Hono<AppEnv>();
app.use(securityHeaders);
app.get("/inline", async (c) => {
  await allowInline(c, { scripts: ["let a = 1"], styles: ["p { color: teal }"] });
  return c.html("<p>Chào</p>");
});
app.get("/raw", () => new Response("x"));
app.get("/broken", () => {
  throw new Error("broken");
});
app.onError((_, c) => c.text("broken", 500));

const policyOf = async (path: string) =>
  (await app.request(path)).headers.get("Content-Security-Policy") ?? "";

it("a page's inline text is allowed by its SHA-256 and by nothing looser", async () => {
  const policy = await policyOf("/inline");
  const base64 = (text: string) => createHash("sha256").update(text).digest("base64");
  expect(policy).toContain(`script-src 'self' 'sha256-${base64("let a = 1")}';`);
  expect(policy).toContain(`style-src 'self' 'sha256-${base64("p { color: teal }")}';`);
  expect(policy).not.toContain("unsafe");
});

it("what one page may carry inside is not allowed on the next", async () => {
  await policyOf("/inline");
  expect(await policyOf("/raw")).toContain("script-src 'self';");
});

it("a failed request leaves with the same headers as a page", async () => {
  const { status, headers } = await app.request("/broken");
  expect(status).toBe(500);
  expect(headers.get("Content-Security-Policy")).toContain("default-src 'none'");
  expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
  expect(headers.get("Referrer-Policy")).toBe("same-origin");
});
