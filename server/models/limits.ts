import type { MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { ApiError } from "../http/ApiError.ts";
import type { AppEnv } from "../http/env.ts";

/** Refuses a body above so many KB, announced or not, before more of it is read. */
export function limitTo(kilobytes: number): MiddlewareHandler<AppEnv> {
  return bodyLimit({
    maxSize: kilobytes * 1024,
    onError: () => {
      throw new ApiError("body-too-large", { params: { limit: kilobytes } });
    },
  });
}

/** A form's longest texts, written in percents; a photo of a telephone; a list of many thousand lines. */
export const FORM_KB = 64;
export const DOCUMENT_KB = 5 * 1024;
export const PHOTO_KB = 8 * 1024;
export const FILE_KB = 5 * 1024;
