import { bodyLimit } from "hono/body-limit";
import { createMiddleware } from "hono/factory";
import { BODY_LIMIT } from "#contract/rating.ts";
import { ApiError } from "./ApiError.ts";
import type { AppEnv } from "./env.ts";

function refuse(): never {
  throw new ApiError("body-too-large", { params: { limit: BODY_LIMIT / 1024 } });
}

const limitWhileReading = bodyLimit({ maxSize: BODY_LIMIT, onError: refuse });

/**
 * Nothing a citizen sends is longer; what is, is refused before it is read. A length that was announced is judged by
 * itself: looking at the body makes Node build a stream that nobody needs.
 */
export const limitBody = createMiddleware<AppEnv>(async (c, next) => {
  const announced = c.req.header("Content-Length");
  if (announced === undefined || c.req.header("Transfer-Encoding") !== undefined) {
    return await limitWhileReading(c, next);
  }
  if (Number(announced) > BODY_LIMIT) refuse();
  await next();
});
