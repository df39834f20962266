import type { Database } from "../../server/database/connect.ts";
import { insertDocument } from "../../server/database/modelDocuments.ts";
import { insertPhoto } from "../../server/database/modelPhotos.ts";
import { insertModels, type NewModel } from "../../server/database/modelWrites.ts";

/** A registered model of a unit, under a title of its own; `changes` replace parts of it. */
export async function insertModel(
  db: Database,
  agencyId: number,
  changes: Partial<NewModel> = {},
): Promise<number> {
  const model: NewModel = {
    title: `Một cửa thân thiện ${crypto.randomUUID()}`,
    field: "administrative-reform",
    holderKind: "agency",
    holderName: null,
    consentOn: null,
    agencyId,
    agencyName: "Xã Bằng Thành",
    registeredOn: "2026-03-10",
    aim: "giảm chờ",
    dueOn: null,
    startsIn: null,
    tiedAgencies: [],
    tiedPoints: [],
    tiedFactors: [],
    results: [],
    state: "registered",
    steps: [
      { step: "register", onDate: "2026-03-10", decision: null, accountId: null, accountName: "Nông Thị Hà" },
    ],
    ...changes,
  };
  const [id] = await db.transaction().execute((trx) => insertModels(trx, [model]));
  return id as number;
}

/** A photo of a model; its bytes are no picture. */
export async function insertModelPhoto(db: Database, modelId: number): Promise<number> {
  const bytes = Buffer.from("no picture");
  const photo = {
    modelId,
    caption: "ảnh",
    width: 4,
    height: 3,
    large: bytes,
    small: bytes,
    addedOn: "2026-11-01",
  };
  return await db.transaction().execute((trx) => insertPhoto(trx, photo));
}

/** The smallest file that is a PDF by its beginning and its end. */
export const PDF = "%PDF-1.4\n1 0 obj << /Type /Catalog >> endobj\ntrailer << /Root 1 0 R >>\n%%EOF\n";

export async function insertModelDocument(db: Database, modelId: number): Promise<number> {
  const document = { modelId, title: "Quyết định", content: Buffer.from(PDF), addedOn: "2026-11-01" };
  return await db.transaction().execute((trx) => insertDocument(trx, document));
}
