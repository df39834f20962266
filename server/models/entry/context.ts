import type { Day } from "#contract/day.ts";
import { listAgencies } from "../../database/agencies.ts";
import type { Database } from "../../database/connect.ts";
import { listPointOwners } from "../../database/models.ts";
import { listSuccessions } from "../../database/successions.ts";
import { type UnitBook, unitBook } from "../../imports/unitThen.ts";

/** What an entry is checked against. */
export interface EntryContext {
  readonly book: UnitBook;
  /** Unit of each rating point, by its code. */
  readonly points: ReadonlyMap<string, number>;
  readonly today: Day;
}

export async function readEntryContext(db: Database, today: Day): Promise<EntryContext> {
  const units = await listAgencies(db);
  const steps = await listSuccessions(db);
  return { book: unitBook(units, steps), points: await listPointOwners(db), today };
}
