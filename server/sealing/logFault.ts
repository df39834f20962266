/**
 * The first thing found wrong with a log, for whoever words it. Paths and numbers only: no text of the log itself, which may
 * be anything.
 */
export type LogFault =
  /** There is no file where the log must have one. */
  | { readonly kind: "missing"; readonly path: string }
  /** It is no signed head: no note, no checkpoint, or of an older head. */
  | { readonly kind: "malformed-head"; readonly head: "newest" | "older" }
  /** Signed for another log than the key is of. */
  | { readonly kind: "other-origin"; readonly head: "newest" | "older"; readonly origin: string }
  /** The log's key did not sign it; `wrong` if a signature stands in its name that does not hold. */
  | { readonly kind: "unsigned"; readonly head: "newest" | "older"; readonly wrong: boolean }
  /** It had more entries before than now. */
  | { readonly kind: "shrunk"; readonly from: number; readonly to: number }
  /** The head of `size` entries that is known is not the one that this log had: it was written twice, differently. */
  | { readonly kind: "forked"; readonly size: number }
  /** The proof shown does not lead from the known head to the new one: a fork, or a proof gone wrong on its way. */
  | { readonly kind: "unproven"; readonly from: number; readonly to: number }
  /** A bundle that ends within an entry or has too few, or a tile of another length than its hashes. */
  | { readonly kind: "malformed-file"; readonly path: string }
  /** The entry of that number is not the one that was hashed into its tile. */
  | { readonly kind: "changed-entry"; readonly index: number; readonly path: string }
  /** A tile above the entries holds another hash than theirs; the first of those entries. */
  | { readonly kind: "changed-tile"; readonly index: number; readonly path: string }
  /** Entries and tiles agree with each other, and not with the signed head. */
  | { readonly kind: "other-root"; readonly size: number };
