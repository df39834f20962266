import type { Generated } from "kysely";
import type { ClipSlot } from "#contract/voices.ts";

/** Languages and voices of what citizens meet: migrations/2026-12-01-citizen-languages.sql. */
export interface SpeechTables {
  citizen_languages: {
    tag: string;
    name: string;
    is_offered: Generated<boolean>;
    edition: Generated<string>;
  };
  citizen_texts: { language: string; key: string; text: string };
  voice_clips: VoiceClipsTable;
}

export interface VoiceClipsTable {
  id: Generated<number>;
  language: string;
  slot: ClipSlot;
  digest: string;
  opus: Buffer;
  duration_ms: number;
  speaker: string;
  agreed_on: string;
  agreed_words: string;
  recorded_by: string;
  confirmed_by: string | null;
  confirmed_on: string | null;
}
