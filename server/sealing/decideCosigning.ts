import { isConsistent, type TreeHead } from "./consistency.ts";
import type { Hash } from "./hash.ts";
import { sameBytes } from "./hash.ts";
import type { LogFault } from "./logFault.ts";
import type { HeadKeys, OpenedHead } from "./openHead.ts";
import { openHead } from "./openHead.ts";

/**
 * Whether a witness may sign a new head: it is this log's and signed by it, and the last known head is its beginning. A first
 * head is believed as it comes, with an empty proof; the same head again may be signed again.
 *
 * Whoever acts on it keeps the new head before answering, in one step with reading the known one, or two heads asked for at
 * once could both pass. Source: C2SP tlog-witness.
 * @param known the last head that this witness signed for this log, or null
 */
export async function decideCosigning(
  known: TreeHead | null,
  written: Uint8Array,
  proof: readonly Hash[],
  keys: HeadKeys,
): Promise<OpenedHead | LogFault> {
  const opened = await openHead(written, keys);
  if ("kind" in opened) return opened;
  const { checkpoint } = opened;
  const [from, to] = [known?.size ?? 0, checkpoint.size];
  if (from > to) return { kind: "shrunk", from, to };
  if (known && from === to && !sameBytes(known.root, checkpoint.root)) return { kind: "forked", size: to };
  const shown = known ? isConsistent(known, checkpoint, proof) : proof.length === 0;
  return shown ? opened : { kind: "unproven", from, to };
}
