import { type Checkpoint, readCheckpoint } from "./checkpoint.ts";
import type { LogFault } from "./logFault.ts";
import { readNote } from "./note.ts";
import type { NoteKey } from "./noteKey.ts";
import { openNote, type Signed } from "./openNote.ts";

/** A head that the log signed, and who else did of those asked for. */
export interface OpenedHead {
  readonly checkpoint: Checkpoint;
  /** The text that is signed; a witness signs it too. */
  readonly text: string;
  readonly cosigned: readonly Signed[];
}

/** Whose heads are believed. */
export interface HeadKeys {
  readonly log: NoteKey;
  /** Witnesses whose signatures are looked at; none is asked for. */
  readonly witnesses?: readonly NoteKey[];
  /** First line of the heads, if it is not the name of the log's key (ours is). */
  readonly origin?: string;
}

/** The head as it was published, or what is wrong with it. */
export async function openHead(
  written: Uint8Array,
  { log, witnesses = [], origin = log.name }: HeadKeys,
  head: "newest" | "older" = "newest",
): Promise<OpenedHead | LogFault> {
  const note = readNote(written);
  const checkpoint = note && readCheckpoint(note.text);
  if (!note || !checkpoint) return { kind: "malformed-head", head };
  if (checkpoint.origin !== origin) return { kind: "other-origin", head, origin: checkpoint.origin };
  const signed = await openNote(note, [log, ...witnesses]);
  const ofLog = signed?.some(({ key }) => key === log);
  if (!signed || !ofLog) return { kind: "unsigned", head, wrong: !signed };
  return { checkpoint, text: note.text, cosigned: signed.filter(({ key }) => key !== log) };
}
