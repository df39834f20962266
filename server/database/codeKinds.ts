import { sql } from "kysely";
import type { Database } from "./connect.ts";

export interface CodeKinds {
  /** Whether points have codes of digits only. */
  readonly digits: boolean;
  /** Whether points have codes with letters, as all once had. */
  readonly letters: boolean;
}

/** Which kinds of code the points of this installation have: a number pad types only one of them. */
export async function findCodeKinds(db: Database): Promise<CodeKinds> {
  const { rows } = await sql<CodeKinds>`
    select (select min(code) from rating_points where code !~ '[A-Z]') is not null as digits,
           (select min(code) from rating_points where code ~ '[A-Z]') is not null as letters
  `.execute(db);
  return rows[0] ?? { digits: false, letters: false };
}
