import type { Database } from "../../server/database/connect.ts";
import { insertClip } from "../../server/database/voiceClips.ts";

/** A recording that waits to be confirmed; its bytes are no sound. */
export async function insertVoiceClip(db: Database, recordedBy: string): Promise<number> {
  const clip = {
    language: "vi",
    slot: "question" as const,
    digest: crypto.randomUUID().replaceAll("-", "").slice(0, 16),
    opus: Buffer.from("no sound"),
    durationMs: 1000,
    speaker: "N. T. H.",
    agreedOn: "2026-11-01",
    agreedWords: "đồng ý",
    recordedBy,
  };
  return await db.transaction().execute((trx) => insertClip(trx, clip));
}
