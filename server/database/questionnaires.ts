import { asJson } from "./asJson.ts";
import type { Database } from "./connect.ts";

export interface NewQuestionnaire {
  readonly id: number;
  readonly code: string;
  /** In the order of a rating's levels. */
  readonly criteria: readonly { readonly code: string; readonly name: string; readonly nameEn: string }[];
}

/** A version of the form never changes once it is stored: ratings are read by it. */
export async function insertQuestionnaire(db: Database, form: NewQuestionnaire): Promise<void> {
  await db
    .insertInto("questionnaires")
    .values({ id: form.id, code: form.code, criteria: asJson(form.criteria) })
    .onConflict((oc) => oc.doNothing())
    .execute();
}
