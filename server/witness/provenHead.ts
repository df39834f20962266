import { toBase64 } from "../sealing/base64.ts";
import { isConsistent } from "../sealing/consistency.ts";
import { decideCosigning } from "../sealing/decideCosigning.ts";
import { sameBytes } from "../sealing/hash.ts";
import type { LogFault } from "../sealing/logFault.ts";
import { nodesInTiles } from "../sealing/nodesInTiles.ts";
import type { NoteKey } from "../sealing/noteKey.ts";
import { type OpenedHead, openHead } from "../sealing/openHead.ts";
import { proveConsistency, rootOfLog } from "../sealing/proving.ts";
import type { ReadPath } from "../sealing/readTile.ts";
import { TILE_WIDTH, tileAt } from "../sealing/tilePath.ts";
import { LogUnreachable } from "./LogUnreachable.ts";
import type { KnownHead } from "./witnessFolder.ts";

const HASH_BYTES = 32;

/** Why a head is refused, and what shows it to somebody who was not there. */
export interface RefusedHead {
  readonly fault: LogFault;
  /**
   * Of a fork that went on: which root the first entries have by the new head, and the consistency proof (RFC 6962 §2.1.2)
   * from that one to the new head's. Together with the two signed heads nobody can deny it.
   */
  readonly otherBeginning?: Uint8Array;
}

/**
 * Whether the head is the log's and goes on from the known one, by the log's own tiles.
 * @throws LogUnreachable if a tile is missing or ends early, or the answer is no head at all: half an answer is no fork
 */
export async function provenHead(
  known: KnownHead | null,
  written: Uint8Array,
  log: NoteKey,
  read: ReadPath,
): Promise<OpenedHead | RefusedHead> {
  const opened = await openHead(written, { log });
  if ("kind" in opened) {
    if (opened.kind === "malformed-head") throw new LogUnreachable("checkpoint", "no signed head");
    return { fault: opened };
  }
  const { size, root } = opened.checkpoint;
  const before = known?.head ?? null;
  const node = nodesInTiles(size, wholeTiles(read));
  const proof = before && before.size < size ? await proveConsistency(before.size, size, node) : [];
  const decided = await decideCosigning(before, written, proof, { log });
  if (!("kind" in decided)) return decided;
  if (decided.kind !== "unproven" || !before) return { fault: decided };
  // Tiles that lead to the new head and past the known one say who is wrong: the log was written twice.
  const then = { size: before.size, root: await rootOfLog(before.size, node) };
  if (sameBytes(then.root, before.root) || !isConsistent(then, { size, root }, proof))
    return { fault: decided };
  const lines = [`first ${then.size}`, `root ${toBase64(then.root)}`, ...proof.map(toBase64)];
  return {
    fault: { kind: "forked", size: before.size },
    otherBeginning: new TextEncoder().encode(`${lines.join("\n")}\n`),
  };
}

/** Tiles that are there in full, or nobody answered. A partial one may have made room for the full one. */
function wholeTiles(read: ReadPath): ReadPath {
  return async (path) => {
    const width = tileAt(path)?.width ?? 0;
    const bytes = await read(path);
    if (!bytes && width === TILE_WIDTH) throw new LogUnreachable(path, "missing");
    if (bytes && bytes.length < width * HASH_BYTES) throw new LogUnreachable(path, "ends early");
    return bytes;
  };
}
