import type { Config } from "./config.ts";
import type { Database } from "./database/connect.ts";

export interface Log {
  info(fields: Record<string, unknown>, message: string): void;
  warn(fields: Record<string, unknown>, message: string): void;
  error(fields: Record<string, unknown>, message: string): void;
}

/** What an entry supplies. Nothing else in the house knows whether it runs in Node or in a Worker. */
export interface Platform {
  readonly config: Config;
  readonly db: Database;
  readonly log: Log;
  now(): Date;
  /**
   * How ratings are recorded: "together" gathers those that arrive at once into one commit (one long-lived process),
   * "alone" commits each by itself (a Worker, which lives for one request).
   */
  readonly commits: "together" | "alone";
}
