import type { Context } from "hono";
import type { Platform } from "../platform.ts";

export type Language = "vi" | "en";

/** What middleware leaves for handlers. */
export interface AppEnv {
  Variables: {
    platform: Platform;
    requestId: string;
    language: Language;
    /** Set through allowInline only. */
    inlineHashes: { scripts: string[]; styles: string[] } | undefined;
  };
}
export type AppContext = Context<AppEnv>;
