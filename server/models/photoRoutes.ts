import { Hono } from "hono";
import { dayInVietnam } from "#contract/day.ts";
import { deletePhoto, insertPhoto, listPhotos } from "../database/modelPhotos.ts";
import { lockModel } from "../database/modelWrites.ts";
import { insertTrail } from "../database/trail.ts";
import { ApiError } from "../http/ApiError.ts";
import { needs } from "../http/access.ts";
import type { AppContext, AppEnv } from "../http/env.ts";
import { readUpload } from "../http/readUpload.ts";
import { savedHref } from "./deskRoutes.tsx";
import { safeText } from "./entry/safeText.ts";
import { limitTo, PHOTO_KB } from "./limits.ts";
import { modelId, modelUnit } from "./modelUnit.ts";
import { redrawnPhoto } from "./photo.ts";
import { trailLine } from "./trailLine.ts";

const MOST_PHOTOS = 12;
const right = "register-models";

/** Photos of a model: added and taken away at the desk. */
export const photoRoutes = new Hono<AppEnv>()
  .post("/models/:id{[0-9]{1,9}}/photos", needs(right, modelUnit), limitTo(PHOTO_KB), add)
  .post("/models/:id{[0-9]{1,9}}/photos/:photo{[0-9]{1,9}}/removal", needs(right, modelUnit), remove);

async function add(c: AppContext): Promise<Response> {
  const { db, now } = c.var.platform;
  const { bytes, text } = await readUpload(c, "photo");
  const caption = safeText(text("caption"), "Chú thích", { longest: 120 });
  if (!("value" in caption)) {
    throw new ApiError("invalid-field", { field: "caption", params: { field: "caption" } });
  }
  const drawn = await redrawnPhoto(bytes);
  const model = modelId(c);
  const entry = await trailLine(c, right);
  await db.transaction().execute(async (trx) => {
    await lockModel(trx, model);
    if ((await listPhotos(trx, model)).length >= MOST_PHOTOS) throw new ApiError("too-many-photos");
    const photo = await insertPhoto(trx, {
      ...drawn,
      modelId: model,
      caption: caption.value,
      addedOn: dayInVietnam(now()),
    });
    await insertTrail(trx, { ...entry, action: "models.photo-added", after: { photo } });
  });
  return c.redirect(savedHref(c, model), 303);
}

async function remove(c: AppContext): Promise<Response> {
  const { db } = c.var.platform;
  const [model, photo] = [modelId(c), Number(c.req.param("photo"))];
  const entry = await trailLine(c, right);
  await db.transaction().execute(async (trx) => {
    if (!(await deletePhoto(trx, model, photo))) throw new ApiError("unknown-address");
    await insertTrail(trx, { ...entry, action: "models.photo-removed", before: { photo } });
  });
  return c.redirect(savedHref(c, model), 303);
}
