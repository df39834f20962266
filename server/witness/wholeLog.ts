import { type CheckedLog, checkLog, type LogToCheck } from "../sealing/checkLog.ts";
import { readCheckpoint } from "../sealing/checkpoint.ts";
import { sha256 } from "../sealing/hash.ts";
import type { LogFault } from "../sealing/logFault.ts";
import { readNote } from "../sealing/note.ts";
import { type Census, type SealedContent, takeCensus } from "./census.ts";
import { fewAtOnce } from "./fewAtOnce.ts";
import { pathsOfLog, readAhead } from "./readAhead.ts";
import { ratingsIn } from "./stepFile.ts";

/** What can be wrong with a log and the files beside it. */
export type WitnessFault =
  | LogFault
  /** The file that a leaf names by its digest is another one, or is not there. */
  | { readonly kind: "changed-step" | "missing-step"; readonly index: number; readonly path: string }
  /** It is the file that the leaf names, and says something else than the leaf, or than its own figures. */
  | { readonly kind: "contradiction"; readonly index: number; readonly path: string }
  /** More entries than anybody could read: the head is signed, and nonsense. */
  | { readonly kind: "too-large"; readonly size: number };

/** A log and the files beside it, all compared. */
export interface WholeLog extends CheckedLog {
  readonly census: Census;
  /** Ratings whose digests are in the files of steps. */
  readonly ratings: number;
}

/** Ten thousand years of a province; the list of its files still fits a small memory. */
const SIZE_LIMIT = 20_000_000;

export const contentPath = (index: number): string => `step/${index}`;

/** Size that a head states, before anybody looked who signed it; 0 if it states none. */
export function statedSize(written: Uint8Array): number {
  const note = readNote(written);
  return (note && readCheckpoint(note.text)?.size) ?? 0;
}

export const isTooLarge = (size: number): boolean => size > SIZE_LIMIT;

/** Reads a log whole, then each file that a leaf names. The first fault, the log's own before those of files beside it. */
export async function checkWholeLog({ read, ...log }: LogToCheck): Promise<WholeLog | WitnessFault> {
  const head = await read("checkpoint");
  const size = head ? statedSize(head) : 0;
  if (isTooLarge(size)) return { kind: "too-large", size };
  const ahead = readAhead(pathsOfLog(size), read);
  const { census, add } = takeCensus();
  const checked = await checkLog(
    { ...log, read: async (path) => (path === "checkpoint" ? head : ahead(path)) },
    add,
  );
  if ("kind" in checked) return checked;
  let ratings = 0;
  const fault = await fewAtOnce(census.contents, async (content) => {
    const path = contentPath(content.index);
    const found = contentFault(content, await read(path));
    if (typeof found !== "number") return found;
    ratings += found;
    return undefined;
  });
  if (fault) return fault;
  return { ...checked, census, ratings };
}

/** What is wrong with the file of a step; how many ratings it has if nothing is. */
export function contentFault(content: SealedContent, bytes: Uint8Array | null): WitnessFault | number {
  const { index, claims } = content;
  const path = contentPath(index);
  if (!bytes) return { kind: "missing-step", index, path };
  if (content.sha256 !== hexOf(bytes)) return { kind: "changed-step", index, path };
  return ratingsIn(bytes, claims) ?? { kind: "contradiction", index, path };
}

const hexOf = (bytes: Uint8Array): string =>
  Array.from(sha256(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("");
