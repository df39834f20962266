import type { Database } from "../database/connect.ts";
import { countReleasedAnswers, type ReleasedQuestion, type ReleasedRow } from "../database/results.ts";

interface Kept {
  readonly step: string;
  readonly rows: readonly ReleasedRow[];
}

/** Rows kept for one database, some 100 bytes each; what was asked longest ago goes first. */
const ROWS_LIMIT = 100_000;

/**
 * Released answers, summed again only after a step has added to them: between two steps every face of a unit asks the
 * same questions.
 * @param step the newest step of the units behind the question; see readNewestStep
 */
export async function releasedAnswers(
  db: Database,
  question: ReleasedQuestion,
  step: string,
): Promise<readonly ReleasedRow[]> {
  const kept = answers.get(db) ?? new Map<string, Kept>();
  answers.set(db, kept);
  const key = JSON.stringify(question);
  const known = kept.get(key);
  kept.delete(key);
  const rows = known?.step === step ? known.rows : await countReleasedAnswers(db, question);
  kept.set(key, { step, rows });
  forgetOldest(kept);
  return rows;
}

const answers = new WeakMap<Database, Map<string, Kept>>();

function forgetOldest(kept: Map<string, Kept>): void {
  let total = 0;
  for (const { rows } of kept.values()) total += rows.length + 1;
  for (const [key, { rows }] of kept) {
    if (total <= ROWS_LIMIT) return;
    kept.delete(key);
    total -= rows.length + 1;
  }
}
