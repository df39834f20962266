import { Hono } from "hono";
import { dayInVietnam } from "#contract/day.ts";
import { deleteDocument, findDocument, insertDocument, listDocuments } from "../database/modelDocuments.ts";
import { lockModel } from "../database/modelWrites.ts";
import { insertTrail } from "../database/trail.ts";
import { ApiError } from "../http/ApiError.ts";
import { needs } from "../http/access.ts";
import type { AppContext, AppEnv } from "../http/env.ts";
import { readUpload } from "../http/readUpload.ts";
import { kept } from "../kept/kept.ts";
import { savedHref } from "./deskRoutes.tsx";
import { documentFileName, isDocument } from "./document.ts";
import { safeText } from "./entry/safeText.ts";
import { DOCUMENT_KB, limitTo } from "./limits.ts";
import { modelId, modelUnit } from "./modelUnit.ts";
import { trailLine } from "./trailLine.ts";

const MOST_DOCUMENTS = 6;
const right = "register-models";

/** Documents of a model: given out to everybody, added and taken away at the desk. */
export const documentRoutes = new Hono<AppEnv>()
  .get("/models/documents/:document{[0-9]{1,9}}", kept(), giveOut)
  .post("/models/:id{[0-9]{1,9}}/documents", needs(right, modelUnit), limitTo(DOCUMENT_KB), add)
  .post("/models/:id{[0-9]{1,9}}/documents/:document{[0-9]{1,9}}/removal", needs(right, modelUnit), remove);

/** As a download: a browser that opened it within our own pages would run whatever it holds under our name. */
async function giveOut(c: AppContext): Promise<Response> {
  const found = await findDocument(c.var.platform.db, Number(c.req.param("document")));
  if (!found) throw new ApiError("unknown-address");
  return c.body(new Uint8Array(found.content), 200, {
    "Content-Type": "application/pdf",
    "Content-Disposition": `attachment; filename="${documentFileName(found.title)}"`,
  });
}

async function add(c: AppContext): Promise<Response> {
  const { db, now } = c.var.platform;
  const { bytes, text } = await readUpload(c, "document");
  const title = safeText(text("title"), "Tên tài liệu", { longest: 120 });
  if (!("value" in title) || title.value.includes("\n")) {
    throw new ApiError("invalid-field", { field: "title", params: { field: "title" } });
  }
  if (!isDocument(bytes)) throw new ApiError("invalid-document");
  const model = modelId(c);
  const line = await trailLine(c, right);
  await db.transaction().execute(async (trx) => {
    await lockModel(trx, model);
    if ((await listDocuments(trx, model)).length >= MOST_DOCUMENTS) throw new ApiError("too-many-documents");
    const document = await insertDocument(trx, {
      modelId: model,
      title: title.value,
      content: Buffer.from(bytes),
      addedOn: dayInVietnam(now()),
    });
    const after = { document, title: title.value };
    await insertTrail(trx, { ...line, action: "models.document-added", after });
  });
  return c.redirect(savedHref(c, model), 303);
}

async function remove(c: AppContext): Promise<Response> {
  const { db } = c.var.platform;
  const [model, document] = [modelId(c), Number(c.req.param("document"))];
  const line = await trailLine(c, right);
  await db.transaction().execute(async (trx) => {
    const title = await deleteDocument(trx, model, document);
    if (title === undefined) throw new ApiError("unknown-address");
    await insertTrail(trx, { ...line, action: "models.document-removed", before: { document, title } });
  });
  return c.redirect(savedHref(c, model), 303);
}
