import type { LetterheadSettings } from "#contract/letterhead.ts";
import { asJson } from "./asJson.ts";
import type { Database } from "./connect.ts";

const NAME = "letterhead";

/** What this office has set about its official reports; empty: nothing yet. */
export async function readLetterheadSettings(db: Database): Promise<LetterheadSettings> {
  const row = await db.selectFrom("settings").select("value").where("name", "=", NAME).executeTakeFirst();
  return (row?.value ?? {}) as LetterheadSettings;
}

/** Sets what is given and leaves the rest. */
export async function updateLetterheadSettings(db: Database, changes: LetterheadSettings): Promise<void> {
  const value = asJson({ ...(await readLetterheadSettings(db)), ...changes });
  await db
    .insertInto("settings")
    .values({ name: NAME, value })
    .onConflict((oc) => oc.column("name").doUpdateSet({ value }))
    .execute();
}
