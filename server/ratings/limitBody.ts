import { bodyLimit } from "hono/body-limit";
import { BODY_LIMIT } from "#contract/rating.ts";
import { ApiError } from "../http/ApiError.ts";

/** Nothing a citizen sends is longer; what is, is refused before it is read. */
export const limitBody = bodyLimit({
  maxSize: BODY_LIMIT,
  onError: () => {
    throw new ApiError("body-too-large", { params: { limit: BODY_LIMIT / 1024 } });
  },
});
