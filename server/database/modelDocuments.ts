import { sql } from "kysely";
import type { Day } from "#contract/day.ts";
import type { Database, Trx } from "./connect.ts";

/** What a page shows of a document. */
export interface StoredDocument {
  readonly id: number;
  readonly title: string;
  readonly bytes: number;
}

export interface NewDocument {
  readonly modelId: number;
  readonly title: string;
  /** PDF. */
  readonly content: Buffer;
  readonly addedOn: Day;
}

export async function insertDocument(trx: Trx, document: NewDocument): Promise<number> {
  const { modelId, addedOn, ...rest } = document;
  const { id } = await trx
    .insertInto("model_documents")
    .values({ ...rest, model_id: modelId, added_on: addedOn })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

export async function listDocuments(db: Database, modelId: number): Promise<StoredDocument[]> {
  return await db
    .selectFrom("model_documents")
    .select(["id", "title", sql<number>`length(content)::int`.as("bytes")])
    .where("model_id", "=", modelId)
    .orderBy("id")
    .execute();
}

export async function findDocument(
  db: Database,
  id: number,
): Promise<{ title: string; content: Buffer } | undefined> {
  return await db
    .selectFrom("model_documents")
    .select(["title", "content"])
    .where("id", "=", id)
    .executeTakeFirst();
}

/** @returns what it was called; undefined when the model has no such document */
export async function deleteDocument(trx: Trx, modelId: number, id: number): Promise<string | undefined> {
  const row = await trx
    .deleteFrom("model_documents")
    .where("id", "=", id)
    .where("model_id", "=", modelId)
    .returning("title")
    .executeTakeFirst();
  return row?.title;
}
