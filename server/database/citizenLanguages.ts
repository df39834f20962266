import type { OfferedLanguage } from "#contract/languages.ts";
import type { Database, Trx } from "./connect.ts";

export interface StoredLanguage extends OfferedLanguage {
  /** Whether citizens find it on the language switch. */
  readonly isOffered: boolean;
  readonly texts: number;
}

export async function listLanguages(db: Database): Promise<StoredLanguage[]> {
  return await db
    .selectFrom("citizen_languages")
    .leftJoin("citizen_texts", "language", "tag")
    .select((eb) => [
      "tag",
      "name",
      "is_offered as isOffered",
      eb.cast<number>(eb.fn.count("key"), "integer").as("texts"),
    ])
    .groupBy(["tag", "name", "is_offered"])
    .orderBy("name")
    .execute();
}

/** The texts of a language by their keys. */
export async function readTexts(db: Database, tag: string): Promise<Record<string, string>> {
  const rows = await db
    .selectFrom("citizen_texts")
    .select(["key", "text"])
    .where("language", "=", tag)
    .orderBy("key")
    .execute();
  return Object.fromEntries(rows.map(({ key, text }) => [key, text]));
}

/** @returns whether it was not there yet */
export async function insertLanguage(trx: Trx, language: OfferedLanguage): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto("citizen_languages")
    .values({ tag: language.tag, name: language.name })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export async function updateLanguage(
  trx: Trx,
  tag: string,
  changes: { readonly name: string; readonly isOffered: boolean },
): Promise<void> {
  await trx
    .updateTable("citizen_languages")
    .set({ name: changes.name, is_offered: changes.isOffered })
    .where("tag", "=", tag)
    .execute();
}

/** Sets the given texts and leaves the rest; an empty one is taken away, and Vietnamese stands in its place. */
export async function updateTexts(
  trx: Trx,
  tag: string,
  texts: Readonly<Record<string, string>>,
): Promise<void> {
  const keys = Object.keys(texts);
  if (keys.length === 0) return;
  await trx.deleteFrom("citizen_texts").where("language", "=", tag).where("key", "in", keys).execute();
  const rows = Object.entries(texts).filter(([, text]) => text !== "");
  if (rows.length > 0) {
    await trx
      .insertInto("citizen_texts")
      .values(rows.map(([key, text]) => ({ language: tag, key, text })))
      .execute();
  }
  await trx
    .updateTable("citizen_languages")
    .set({ edition: crypto.randomUUID() })
    .where("tag", "=", tag)
    .execute();
}
