import { sql } from "kysely";
import type { Database } from "./connect.ts";

export interface ReportFileKey {
  readonly year: number;
  readonly edition: number;
  readonly kind: "docx";
  /** SHA-256 of everything that it is made of. */
  readonly madeOf: string;
}

export async function findReportFile(
  db: Database,
  { year, edition, kind, madeOf }: ReportFileKey,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const found = await db
    .selectFrom("report_files")
    .select(sql<string>`encode(content, 'base64')`.as("content"))
    .where("year", "=", year)
    .where("edition", "=", edition)
    .where("kind", "=", kind)
    .where("made_of", "=", madeOf)
    .executeTakeFirst();
  return found && new Uint8Array(Buffer.from(found.content, "base64"));
}

/** Keeps a file in the place of one that is out of date. */
export async function upsertReportFile(
  db: Database,
  { year, edition, kind, madeOf }: ReportFileKey,
  bytes: Uint8Array,
): Promise<void> {
  const content = sql<Buffer>`decode(${Buffer.from(bytes).toString("base64")}::text, 'base64')`;
  await db
    .insertInto("report_files")
    .values({ year, edition, kind, made_of: madeOf, content })
    .onConflict((oc) => oc.columns(["year", "edition", "kind"]).doUpdateSet({ made_of: madeOf, content }))
    .execute();
}
