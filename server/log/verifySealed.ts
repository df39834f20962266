import type { Trx } from "../database/connect.ts";
import {
  countLogEntries,
  findLogContent,
  findLogHead,
  findLogKey,
  selectLogEntries,
} from "../database/logEntries.ts";
import {
  selectAllLines,
  selectRatingDigests,
  selectSealedSteps,
  selectStepsToSeal,
} from "../database/logPending.ts";
import { selectPointCodes } from "../database/ratingPoints.ts";
import { checkLog } from "../sealing/checkLog.ts";
import type { LogFault } from "../sealing/logFault.ts";
import { readNoteKey } from "../sealing/noteKey.ts";
import { readLogFile } from "./logFiles.ts";
import type { CellsOfSteps } from "./sealLog.ts";
import { asSealed, digestOf, stepLeaf } from "./stepLeaf.ts";

/** Where the database says something else than what was sealed. */
export type SealBreak =
  | { readonly kind: "log"; readonly fault: LogFault | undefined }
  | { readonly kind: "changed" | "gone" | "content"; readonly index: number; readonly entry: string }
  | { readonly kind: "unsealed"; readonly what: string };

export interface SealVerification {
  readonly leaves: number;
  readonly ratings: number;
  readonly firstBreak: SealBreak | undefined;
}

const STEPS_AT_ONCE = 200;
const LATE = "\nsealed later, published before the log began\n";

/**
 * Makes every leaf again from what the database says now, and the tree and its signed head from the leaves.
 * @param trx a snapshot
 * @param cellsOf what steps published, counted again from the ratings
 * @param clearedYears whose ratings are gone: their steps are only compared with what was sealed of them
 */
export async function verifySealed(
  trx: Trx,
  cellsOf: CellsOfSteps,
  clearedYears: ReadonlySet<number>,
): Promise<SealVerification> {
  const leaves = await countLogEntries(trx);
  if (leaves === 0) return { leaves, ratings: 0, firstBreak: undefined };
  const entries = await selectLogEntries(trx, 0, leaves);
  const fault = await faultOf(trx);
  if (fault) return { leaves, ratings: 0, firstBreak: { kind: "log", fault } };
  const lines = new Map((await selectAllLines(trx)).map((one) => [`${one.kind} ${one.ref}`, one.lines]));
  const codes = await selectPointCodes(trx);
  let ratings = 0;
  const steps = entries.filter(({ kind }) => kind === "step");
  for (let at = 0; at < steps.length; at += STEPS_AT_ONCE) {
    const some = steps.slice(at, at + STEPS_AT_ONCE);
    const stored = new Map(
      (
        await selectSealedSteps(
          trx,
          some.map(({ ref }) => Number(ref)),
        )
      ).map((step) => [String(step.id), step]),
    );
    const digests = await selectRatingDigests(trx, [...stored.values()]);
    for (const { index, ref, entry } of some) {
      const broken = (kind: "changed" | "gone" | "content") => ({
        leaves,
        ratings,
        firstBreak: { kind, index, entry },
      });
      const step = stored.get(ref);
      if (!step) return broken("gone");
      const content = await findLogContent(trx, index);
      if (content === undefined || !entry.endsWith(`\ncontent ${digestOf(content)}\n`))
        return broken("content");
      if (clearedYears.has(Number(step.windowFrom.slice(0, 4)))) continue;
      const made = stepLeaf(
        asSealed(step, entry),
        {
          cells: cellsOf.get(step.id) ?? [],
          digests: digests.get(step.id) ?? [],
          isLate: entry.includes(LATE),
        },
        codes,
      );
      if (entry !== `hai-long step 1\n${made.lines}\n`) return broken("changed");
      ratings += digests.get(step.id)?.length ?? 0;
    }
  }
  for (const { index, kind, ref, entry } of entries) {
    if (kind === "step") continue;
    const now = lines.get(`${kind} ${ref}`);
    if (now === undefined) return { leaves, ratings, firstBreak: { kind: "gone", index, entry } };
    if (entry !== `hai-long ${kind} 1\n${now}\n`)
      return { leaves, ratings, firstBreak: { kind: "changed", index, entry } };
  }
  const [unsealed] = await selectStepsToSeal(trx);
  const firstBreak: SealBreak | undefined = unsealed && {
    kind: "unsealed",
    what: `${unsealed.agencyName}, ${unsealed.month.slice(0, 7)}, step ${unsealed.id}`,
  };
  return { leaves, ratings, firstBreak };
}

/** Whether leaves, tiles and signed head fit together. */
async function faultOf(trx: Trx): Promise<LogFault | undefined> {
  const stored = await findLogKey(trx);
  const log = stored && readNoteKey(stored.publicKey);
  const head = await findLogHead(trx);
  if (!log || !head) return { kind: "missing", path: "checkpoint" };
  const checked = await checkLog({
    log,
    read: async (path) =>
      path === "checkpoint" ? new TextEncoder().encode(head.note) : await readLogFile(trx, path),
  });
  if ("kind" in checked) return checked;
  return checked.checkpoint.size === (await countLogEntries(trx))
    ? undefined
    : { kind: "missing", path: "checkpoint" };
}
