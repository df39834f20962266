import { Hono } from "hono";
import { expect, test } from "vitest";
import { anyone, declaredNeeds, needs, refuseUndeclared, signedIn } from "../../../server/http/access.ts";
import type { AppEnv } from "../../../server/http/env.ts";

test("an app with a route that declares nothing is not made", () => {
  const silent = new Hono<AppEnv>().get("/fine", anyone, (c) => c.text("")).get("/silent", (c) => c.text(""));
  expect(() => refuseUndeclared(silent.routes)).toThrow(/GET \/silent/);
});

test("a declaration that comes after another handler is none: that handler would run for everybody", () => {
  const late = new Hono<AppEnv>().get(
    "/late",
    (_, next) => next(),
    needs("see-trail"),
    (c) => c.text(""),
  );
  expect(() => refuseUndeclared(late.routes)).toThrow(/GET \/late/);
});

test("what a route needs is read through rooms that answer their own errors", () => {
  const room = new Hono<AppEnv>().get("/inside", signedIn, (c) => c.text(""));
  room.onError((_, c) => c.text("", 500));
  const app = new Hono<AppEnv>().route("/", room);
  expect(declaredNeeds(app.routes)).toEqual([{ method: "GET", path: "/inside", need: "signed-in" }]);
});
