import { bodyLimit } from "hono/body-limit";
import type { MiddlewareHandler } from "hono/types";
import { ApiError } from "./ApiError.ts";
import type { AppEnv } from "./env.ts";

/** A file that an official sends: refused while it is read, once it is longer. */
export function limitUpload(maxKilobytes: number): MiddlewareHandler<AppEnv> {
  return bodyLimit({
    maxSize: maxKilobytes * 1024,
    onError: () => {
      throw new ApiError("body-too-large", { params: { limit: maxKilobytes } });
    },
  });
}
