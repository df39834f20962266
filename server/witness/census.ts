import { LEAF_KINDS, type LeafKind, readLeaf } from "./leaf.ts";
import { claimsOf } from "./stepFile.ts";

/** The file of a step, and the digest that its leaf holds. What other leaves name so is public nowhere, or elsewhere. */
export interface SealedContent {
  readonly index: number;
  readonly sha256: string;
  readonly claims: readonly string[];
}

/** What is in a log, counted while it is read. */
export interface Census {
  readonly kinds: Readonly<Record<LeafKind, number>>;
  /** Entries that are no leaf as this program knows them: of a later version, or of somebody else. */
  readonly unknown: number;
  readonly contents: readonly SealedContent[];
  /** Steps that name no content: there is nothing to compare with them. */
  readonly bareSteps: number;
}

/** A census of nothing yet, and the way to add entries to it. */
export function takeCensus(): {
  census: Census;
  add: (entries: readonly Uint8Array[], first: number) => void;
} {
  const kinds = Object.fromEntries(LEAF_KINDS.map((kind) => [kind, 0])) as Record<LeafKind, number>;
  const contents: SealedContent[] = [];
  const census = { kinds, contents, unknown: 0, bareSteps: 0 };
  const addOne = (entry: Uint8Array, index: number): void => {
    const leaf = readLeaf(entry);
    if (!leaf) {
      census.unknown++;
      return;
    }
    kinds[leaf.kind]++;
    if (leaf.kind !== "step") return;
    const sha256 = leaf.lines.get("content");
    if (sha256 === undefined) census.bareSteps++;
    else contents.push({ index, sha256, claims: claimsOf(leaf) });
  };
  return {
    census,
    add: (entries, first) => {
      for (const [i, entry] of entries.entries()) addOne(entry, first + i);
    },
  };
}
