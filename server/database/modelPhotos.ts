import type { Day } from "#contract/day.ts";
import type { Database, Trx } from "./connect.ts";

/** What a page shows of a photo before the picture is there. */
export interface StoredPhoto {
  readonly id: number;
  readonly caption: string;
  /** Of the large picture, in pixels. */
  readonly width: number;
  readonly height: number;
}

export interface NewPhoto extends Omit<StoredPhoto, "id"> {
  readonly modelId: number;
  /** JPEG. */
  readonly large: Buffer;
  readonly small: Buffer;
  readonly addedOn: Day;
}

export type PhotoSize = "large" | "small";

export async function insertPhoto(trx: Trx, photo: NewPhoto): Promise<number> {
  const { modelId, addedOn, ...rest } = photo;
  const { id } = await trx
    .insertInto("model_photos")
    .values({ ...rest, model_id: modelId, added_on: addedOn })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

export async function listPhotos(db: Database, modelId: number): Promise<StoredPhoto[]> {
  return await db
    .selectFrom("model_photos")
    .select(["id", "caption", "width", "height"])
    .where("model_id", "=", modelId)
    .orderBy("id")
    .execute();
}

/** The picture itself, as JPEG. */
export async function findPicture(db: Database, id: number, size: PhotoSize): Promise<Buffer | undefined> {
  const row = await db
    .selectFrom("model_photos")
    .select(`${size} as picture`)
    .where("id", "=", id)
    .executeTakeFirst();
  return row?.picture;
}

/** @returns whether the model had it */
export async function deletePhoto(trx: Trx, modelId: number, id: number): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom("model_photos")
    .where("id", "=", id)
    .where("model_id", "=", modelId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}
