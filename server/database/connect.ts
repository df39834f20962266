import { Kysely, type Transaction } from "kysely";
import { PostgresJSDialect } from "kysely-postgres-js";
import postgres from "postgres";
import type { Schema } from "./schema.ts";

export type Database = Kysely<Schema>;
export type Trx = Transaction<Schema>;

export interface Connection {
  readonly db: Database;
  close(): Promise<void>;
}

const RECONNECT_PAUSE_S = 0.25;

const asText = (value: string) => value;

/**
 * Opens a pool. Days stay YYYY-MM-DD strings, bigint and numeric come as numbers: counts here stay far below 2^53.
 * @param options.max connections; exactly 1 for the embedded database, whose multiplexer mixes up more
 */
export function connect(url: string, options: { max: number }): Connection {
  const sql = postgres(url, {
    max: options.max,
    connect_timeout: 10,
    // The default grows to 20 s between attempts, and a citizen waits behind each one to hear that the database is away.
    backoff: () => RECONNECT_PAUSE_S,
    onnotice: () => {},
    types: {
      date: { to: 1082, from: [1082], serialize: asText, parse: asText },
      bigint: { to: 20, from: [20], serialize: String, parse: Number },
      numeric: { to: 1700, from: [1700], serialize: String, parse: Number },
    },
  });
  const db = new Kysely<Schema>({ dialect: new PostgresJSDialect({ postgres: sql }) });
  return { db, close: () => sql.end({ timeout: 5 }) };
}
