import type { Day } from "#contract/day.ts";
import type { ClipSlot } from "#contract/voices.ts";
import type { Database, Trx } from "./connect.ts";

/** A recording as the officials' page shows it. */
export interface StoredClip {
  readonly id: number;
  readonly language: string;
  readonly slot: ClipSlot;
  readonly digest: string;
  readonly bytes: number;
  readonly durationMs: number;
  /** Name or initials. */
  readonly speaker: string;
  readonly agreedOn: Day;
  readonly agreedWords: string;
  readonly recordedBy: string;
  /** null: nobody else has listened to it yet. */
  readonly confirmedOn: Day | null;
}

export interface NewClip extends Omit<StoredClip, "id" | "bytes" | "confirmedOn"> {
  /** Opus in Ogg. */
  readonly opus: Buffer;
}

/** Every recording, in use or waiting to be confirmed. */
export async function listClips(db: Database): Promise<StoredClip[]> {
  return await clipRows(db).orderBy("id").execute();
}

export async function findClip(db: Database, id: number): Promise<StoredClip | undefined> {
  return await clipRows(db).where("id", "=", id).executeTakeFirst();
}

function clipRows(db: Database) {
  return db
    .selectFrom("voice_clips")
    .select((eb) => [
      "id",
      "language",
      "slot",
      "digest",
      eb.fn<number>("octet_length", ["opus"]).as("bytes"),
      "duration_ms as durationMs",
      "speaker",
      "agreed_on as agreedOn",
      "agreed_words as agreedWords",
      "recorded_by as recordedBy",
      "confirmed_on as confirmedOn",
    ]);
}

/** The recording of an address, with its language and slot; in use or not: whoever confirms has to hear it. */
export async function findRecording(db: Database, digest: string) {
  return await db
    .selectFrom("voice_clips")
    .select(["language", "slot", "opus"])
    .where("digest", "=", digest)
    .orderBy("id")
    .executeTakeFirst();
}

/** Takes the place of what waits in the same slot. */
export async function insertClip(trx: Trx, clip: NewClip): Promise<number> {
  await trx
    .deleteFrom("voice_clips")
    .where("language", "=", clip.language)
    .where("slot", "=", clip.slot)
    .where("confirmed_on", "is", null)
    .execute();
  const { id } = await trx
    .insertInto("voice_clips")
    .values({
      language: clip.language,
      slot: clip.slot,
      digest: clip.digest,
      opus: clip.opus,
      duration_ms: clip.durationMs,
      speaker: clip.speaker,
      agreed_on: clip.agreedOn,
      agreed_words: clip.agreedWords,
      recorded_by: clip.recordedBy,
      confirmed_by: null,
      confirmed_on: null,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** From now on used, in the place of the one before it, which is deleted. */
export async function confirmClip(
  trx: Trx,
  { id, language, slot }: Pick<StoredClip, "id" | "language" | "slot">,
  confirmed: { readonly by: string; readonly on: Day },
): Promise<void> {
  await trx
    .deleteFrom("voice_clips")
    .where("language", "=", language)
    .where("slot", "=", slot)
    .where("confirmed_on", "is not", null)
    .execute();
  await trx
    .updateTable("voice_clips")
    .set({ confirmed_by: confirmed.by, confirmed_on: confirmed.on })
    .where("id", "=", id)
    .execute();
}

export async function deleteClip(trx: Trx, id: number): Promise<void> {
  await trx.deleteFrom("voice_clips").where("id", "=", id).execute();
}
