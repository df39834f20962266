import type { Clips } from "./voices.ts";

/** Languages that the program itself brings. Officials work in these two. */
export const BUILT_LANGUAGES = ["vi", "en"] as const;

/** A tag of BCP 47 as far as a language of this country needs one: "tay", "nut-Latn". */
export const LANGUAGE_TAG = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/;

/** A language that citizens can choose. */
export interface OfferedLanguage {
  readonly tag: string;
  /** As its speakers call it. */
  readonly name: string;
}

/** What citizens of this installation can choose and listen to. */
export interface Speech {
  /** Beside those that the program brings. */
  readonly languages: readonly (OfferedLanguage & {
    /** Another one with every change of its texts. */
    readonly edition: string;
  })[];
  /** Clips in use, by language. */
  readonly clips: Readonly<Record<string, Clips>>;
}

/** Before anything is known, or while the database is away. */
export const NO_SPEECH: Speech = { languages: [], clips: {} };
