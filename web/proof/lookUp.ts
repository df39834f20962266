import type { Day } from "#contract/day.ts";
import type { KeptRating } from "../offline/keptRatings.ts";
import { hexOf, sha256 } from "../offline/sha256.ts";
import { includedLeaf } from "./includedLeaf.ts";
import { type ReadLog, textOf } from "./logFiles.ts";
import { readSignedHead, type SignedHead } from "./signedHead.ts";

/** A leaf that may hold a rating. */
export interface Candidate {
  readonly index: number;
  readonly kind: string;
  readonly from: Day;
  readonly to: Day;
  readonly publishedOn: Day;
}

/** What the log says of a rating. */
export type Finding =
  /** To be looked for again from that day on; "waits-longer": its own period is out, and it is not in it. */
  | { readonly kind: "waits" | "waits-longer"; readonly again: Day }
  | { readonly kind: "found"; readonly leaf: Candidate; readonly step: string; readonly head: SignedHead }
  | { readonly kind: "missing"; readonly head: SignedHead | undefined }
  /** A step's file, its leaf or the head do not fit together. */
  | { readonly kind: "broken"; readonly leaf: Candidate; readonly head: SignedHead | undefined };

/** A year is closed when no phone can bring a rating of it any more, a week later. */
const closesOn = (day: Day): Day => `${Number(day.slice(0, 4)) + 1}-01-08`;
/** By then an office that had nothing left to close has no closing to be waited for. */
const givenUpOn = (day: Day): Day => `${Number(day.slice(0, 4)) + 1}-02-01`;

/**
 * Looks for a rating in the public log and checks what it finds against the log's signed head. All of a point's steps are
 * read, so that nobody learns which rating was looked for.
 * @param today in Viet Nam
 */
export async function lookUp(kept: KeptRating, today: Day, read: ReadLog): Promise<Finding> {
  const { digest, point, day } = kept;
  const answer = await read(`points/${point}/${day.slice(0, 7)}`);
  const leaves = answer ? holders(JSON.parse(textOf(answer)).leaves) : [];
  const texts = await Promise.all(leaves.map(({ index }) => read(`step/${index}`)));
  const at = texts.findIndex((text) => text !== null && hasLine(textOf(text), `rating ${digest}`));
  const covering = leaves.filter(({ from, to }) => from <= day && day <= to);
  const isClosed = covering.some(({ kind }) => kind === "year") || today >= givenUpOn(day);
  if (at < 0 && !isClosed) return waiting(kept, today, covering.length > 0);
  const checked = at < 0 ? covering : [leaves[at] as Candidate];
  // Asked for after the leaves, so that it is never older than they are.
  const head = leaves.length > 0 ? await readSignedHead(read) : undefined;
  for (const leaf of checked) {
    const text = texts[leaves.indexOf(leaf)];
    if (!head || head.isSigned === false || !text || !(await isSealed(leaf, text, head, read)))
      return { kind: "broken", leaf, head };
  }
  const leaf = leaves[at];
  if (!leaf || !head) return { kind: "missing", head };
  const [, step = ""] = /^step (\d+)$/m.exec(textOf(texts[at] as Uint8Array)) || [];
  return { kind: "found", leaf, step, head };
}

/** A year's closing has a leaf for each unit, and all ratings in the last of them: see selectRatingDigests. */
function holders(leaves: readonly Candidate[]): readonly Candidate[] {
  const isSame = (a: Candidate, b: Candidate) => a.from === b.from && a.publishedOn === b.publishedOn;
  return leaves.filter(
    (one) =>
      one.kind !== "year" ||
      !leaves.some((other) => other.kind === "year" && isSame(one, other) && other.index > one.index),
  );
}

/** @param isOut whether something of its own period is published */
function waiting({ day, publishedOn }: KeptRating, today: Day, isOut: boolean): Finding {
  if (publishedOn > today) return { kind: "waits", again: publishedOn };
  const isDue = publishedOn !== "" && publishedOn < today;
  const tomorrow = nextDay(today);
  if (!isDue && !isOut) return { kind: "waits", again: tomorrow };
  return { kind: "waits-longer", again: closesOn(day) > today ? closesOn(day) : tomorrow };
}

/** Whether a step's file is the one that its leaf names, and the leaf stands in the log. */
async function isSealed(
  { index }: Candidate,
  text: Uint8Array<ArrayBuffer>,
  head: SignedHead,
  read: ReadLog,
): Promise<boolean> {
  const words = await includedLeaf(index, head, read);
  const content = `content ${hexOf(await sha256(text))}`;
  return words !== undefined && words.indexOf("hai-long step 1\n") === 0 && hasLine(words, content);
}

const hasLine = (text: string, line: string): boolean => text.split("\n").indexOf(line) >= 0;

const nextDay = (day: Day): Day => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
