import type { Context } from "hono";
import type { Speech } from "#contract/languages.ts";
import type { Platform } from "../platform.ts";
import type { Actor, Refusal } from "./Actor.ts";
import type { InlineHashes } from "./inlineHashes.ts";

export type Language = "vi" | "en";

/** What middleware leaves for handlers. */
export interface AppEnv {
  Variables: {
    platform: Platform;
    requestId: string;
    language: Language;
    /** On citizens' pages what the installation has beside the program's own languages; see speech/citizenLanguage.ts. */
    speech: Speech;
    /** Set by access.ts once an official is known; a handler behind it reads it through actorIn. */
    actor: Actor | undefined;
    /** Looks the official up; only access.ts asks. */
    findActor: () => Promise<Actor | undefined>;
    noteRefusal: (refusal: Refusal) => Promise<void>;
    /** Whether an answer may leave compressed already; what stands in front of a Worker compresses by itself. */
    compresses: boolean | undefined;
    /** Set through allowRecording only. */
    records: boolean | undefined;
    /** Set through allowInline only. */
    inlineHashes: InlineHashes | undefined;
  };
}
export type AppContext = Context<AppEnv>;
