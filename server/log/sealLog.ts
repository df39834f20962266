import type { Day } from "#contract/day.ts";
import type { Trx } from "../database/connect.ts";
import {
  countLogEntries,
  insertLogEntries,
  insertLogHead,
  type LogEntry,
  lockLog,
  upsertLogTiles,
} from "../database/logEntries.ts";
import { selectLinesToSeal, selectRatingDigests, selectStepsToSeal } from "../database/logPending.ts";
import { selectPointCodes } from "../database/ratingPoints.ts";
import type { PublishedCell } from "../database/steps.ts";
import { checkpointText } from "../sealing/checkpoint.ts";
import { growLog } from "../sealing/growLog.ts";
import { nodesInTiles } from "../sealing/nodesInTiles.ts";
import { writeNote } from "../sealing/note.ts";
import { rootOfLog } from "../sealing/proving.ts";
import { signText } from "../sealing/signing.ts";
import { tileAt } from "../sealing/tilePath.ts";
import { readLogFile } from "./logFiles.ts";
import { openLogKey } from "./logKey.ts";
import { stepLeaf } from "./stepLeaf.ts";

/** What steps published, by their numbers. */
export type CellsOfSteps = ReadonlyMap<number, readonly PublishedCell[]>;

export interface Sealing {
  /** Day in Viet Nam. */
  readonly today: Day;
  /** AUTH_SECRET, and earlier ones after it. */
  readonly secrets: readonly string[];
  /** What was published in this transaction. */
  readonly fresh: CellsOfSteps;
  /** What all steps published, counted again from the ratings: for steps that were published and not sealed. */
  readonly recount: () => Promise<CellsOfSteps>;
}

/**
 * Adds to the public log whatever was published or closed and is not in it, each once, and signs the new head. In the transaction
 * that publishes, so that nothing is public that is not sealed; a second call adds nothing.
 * @returns how many leaves were added
 * @throws LogKeyError
 */
export async function sealLog(trx: Trx, sealing: Sealing): Promise<number> {
  await lockLog(trx);
  const size = await countLogEntries(trx);
  const pending = await pendingLeaves(trx, sealing, size === 0);
  if (pending.length === 0) return 0;
  const entries = pending.map(
    ({ kind, ref, lines }, i): LogEntry => ({
      index: size + i,
      kind,
      ref,
      entry: `hai-long ${kind} 1\n${lines}\n`,
    }),
  );
  const contents = pending.flatMap(({ content }, i) =>
    content === undefined ? [] : [{ index: size + i, content }],
  );
  const signer = await openLogKey(trx, sealing.secrets);
  const encoder = new TextEncoder();
  const files = await growLog(
    size,
    entries.map(({ entry }) => encoder.encode(entry)),
    (path) => readLogFile(trx, path),
  );
  await insertLogEntries(trx, entries, contents);
  await upsertLogTiles(
    trx,
    files.flatMap(({ path, bytes }) => {
      const tile = tileAt(path);
      return tile && tile.level !== "entries" ? [{ level: tile.level, index: tile.index, bytes }] : [];
    }),
  );
  const newSize = size + entries.length;
  const root = await rootOfLog(
    newSize,
    nodesInTiles(newSize, (path) => readLogFile(trx, path)),
  );
  const text = checkpointText({ origin: signer.key.name, size: newSize, root, extensions: [] });
  const note = writeNote({ text, signatures: [await signText(text, signer)] });
  await insertLogHead(trx, {
    size: newSize,
    note: new TextDecoder().decode(note),
    signedOn: sealing.today,
  });
  return entries.length;
}

interface PendingLeaf {
  readonly kind: LogEntry["kind"];
  readonly ref: string;
  readonly lines: string;
  readonly content?: string;
}

/** @param isFirst whether the log begins: what there is was published before it */
async function pendingLeaves(trx: Trx, sealing: Sealing, isFirst: boolean): Promise<PendingLeaf[]> {
  const others = await selectLinesToSeal(trx);
  const steps = await selectStepsToSeal(trx);
  if (steps.length === 0) return others;
  const isKnown = steps.every(({ id }) => sealing.fresh.has(id));
  const cells = isKnown ? sealing.fresh : await sealing.recount();
  const digests = await selectRatingDigests(trx, steps);
  const codes = await selectPointCodes(trx);
  return [
    ...others.filter(({ kind }) => kind === "form"),
    ...steps.map((step): PendingLeaf => {
      const isLate = isFirst && !sealing.fresh.has(step.id);
      const parts = { cells: cells.get(step.id) ?? [], digests: digests.get(step.id) ?? [], isLate };
      return { kind: "step", ref: String(step.id), ...stepLeaf(step, parts, codes) };
    }),
    ...others.filter(({ kind }) => kind !== "form"),
  ];
}
