import { createHash } from "node:crypto";
import { CLIP_LIMIT } from "#contract/voices.ts";
import { ApiError } from "../http/ApiError.ts";
import { isOgg, readOgg, writeOgg } from "./ogg.ts";
import { type OpusStream, samplesOf } from "./opus.ts";
import { isWebm, readWebm } from "./webm.ts";

/** A recording as it is kept. */
export interface Recording {
  /** Opus in Ogg. */
  readonly opus: Buffer;
  readonly digest: string;
  readonly durationMs: number;
}

/** Shorter is a slip of the finger. */
const SHORTEST_MS = 300;

/**
 * What a browser recorded or a file holds, written anew: only packets of Opus stay, whatever else was in it is left
 * behind. What the file is called or claims to be is not asked.
 * @param place language and slot that it is spoken for: the same silence in two slots has two addresses, so that whoever
 *   takes the consent back for one is not heard at the other's
 * @throws ApiError invalid-clip, clip-too-large
 */
export function recordingIn(file: Uint8Array, place: string): Recording {
  const stream = streamIn(file);
  const samples = stream?.packets.map(samplesOf) ?? [];
  const known = samples.filter((one) => one !== undefined);
  const durationMs = Math.round((known.reduce((sum, one) => sum + one, 0) - (stream?.preSkip ?? 0)) / 48);
  if (!stream || known.length < samples.length || durationMs < SHORTEST_MS)
    throw new ApiError("invalid-clip");
  const opus = writeOgg(stream);
  if (opus.length > CLIP_LIMIT) {
    const kilobytes = (bytes: number) => Math.ceil(bytes / 1024);
    throw new ApiError("clip-too-large", {
      params: {
        size: kilobytes(opus.length),
        limit: kilobytes(CLIP_LIMIT),
        seconds: Math.round(durationMs / 1000),
      },
    });
  }
  const digest = createHash("sha256").update(`${place}\n`).update(opus).digest("hex").slice(0, 16);
  return { opus, digest, durationMs };
}

function streamIn(file: Uint8Array): OpusStream | undefined {
  if (isOgg(file)) return readOgg(file);
  return isWebm(file) ? readWebm(file) : undefined;
}
