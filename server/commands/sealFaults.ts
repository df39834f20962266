import { selectClearings } from "../database/clearings.ts";
import type { Database } from "../database/connect.ts";
import { findLogHead } from "../database/logEntries.ts";
import { type SealBreak, verifySealed } from "../log/verifySealed.ts";
import { recountRatings } from "../ratings/recountRatings.ts";

/** Makes every leaf of the public log again and says what was checked. @returns how many differences were found, 0 or 1 */
export async function sealFaults(db: Database): Promise<number> {
  const { leaves, ratings, firstBreak } = await db
    .transaction()
    .setIsolationLevel("repeatable read")
    .setAccessMode("read only")
    .execute(async (trx) => {
      const cleared = await selectClearings(trx);
      const { cellsOf } = await recountRatings(trx, cleared);
      return await verifySealed(trx, cellsOf, new Set(cleared.map(({ year }) => year)));
    });
  console.log(`${leaves} leaves of the public log made again, ${ratings} ratings found in them.`);
  if (firstBreak) {
    console.log(`The database is not as it was sealed, first: ${said(firstBreak)}.`);
    return 1;
  }
  const head = await findLogHead(db);
  console.log(head ? "Everything sealed is as it was." : "Nothing is sealed yet.");
  if (head)
    console.log(
      `Keep this elsewhere, it proves the log so far: ${head.note.split("\n").slice(1, 3).join(" ")}`,
    );
  return 0;
}

function said(found: SealBreak): string {
  if (found.kind === "log")
    return `leaves, tiles and signed head do not fit together (${JSON.stringify(found.fault)})`;
  if (found.kind === "unsealed") return `${found.what} was published and is not in the log`;
  const what = {
    changed: "says something else now",
    gone: "is gone",
    content: "has another content in the log than was sealed",
  }[found.kind];
  const [, ...lines] = found.entry.trimEnd().split("\n");
  const named = lines.filter((line) => /^(?:step|agency|month|day|year|edition|form) /.test(line));
  return `leaf ${found.index} (${named.join(", ")}) ${what}`;
}
