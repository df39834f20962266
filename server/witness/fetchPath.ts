import type { ReadPath } from "../sealing/readTile.ts";
import { LogUnreachable } from "./LogUnreachable.ts";

/** For one file, from the question to its last byte: a server that drips must not hold a witness for ever. */
const TIME_LIMIT_MS = 60_000;
/** 256 entries of 65,535 bytes, each after two bytes of length. */
const BUNDLE_BYTES = 256 * (0xffff + 2);
const TILE_BYTES = 256 * 32;
/** 65 bytes a rating: a step of half a million. */
const STEP_BYTES = 32_000_000;
const NOTE_BYTES = 1_000_000;

function bytesLimit(path: string): number {
  if (path.startsWith("tile/entries/")) return BUNDLE_BYTES;
  if (path.startsWith("tile/")) return TILE_BYTES;
  return path.startsWith("step/") ? STEP_BYTES : NOTE_BYTES;
}

/**
 * Files of a log on the web. What is longer than it can be is cut one byte after: whoever reads it finds it wrong, and
 * nobody's memory is filled.
 * @throws LogUnreachable (the reader) unless the server answers with the whole file, or that there is none
 */
export function logOnWeb(address: string, timeLimitMs = TIME_LIMIT_MS): ReadPath {
  return async (path) => {
    const asked = address + path;
    try {
      // Never from a cache on the way: an old head looks like a log that shrank.
      const response = await fetch(asked, { cache: "no-store", signal: AbortSignal.timeout(timeLimitMs) });
      if (response.status === 200) return await bytesOf(response, bytesLimit(path));
      await response.body?.cancel();
      if (response.status === 404 || response.status === 410) return null;
      throw new LogUnreachable(asked, `HTTP ${response.status}`);
    } catch (cause) {
      throw cause instanceof LogUnreachable ? cause : new LogUnreachable(asked, reasonOf(cause), { cause });
    }
  };
}

async function bytesOf(response: Response, limit: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of response.body ?? []) {
    parts.push(part);
    length += part.length;
    // Leaving the loop ends the transfer.
    if (length > limit) break;
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes.subarray(0, limit + 1);
}

/** What `fetch` hides behind "fetch failed". */
export function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  const { code } = cause as NodeJS.ErrnoException;
  return cause.cause instanceof Error
    ? reasonOf(cause.cause)
    : typeof code === "string"
      ? code
      : cause.message;
}
