import {
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type Transaction,
} from "kysely";
import postgres from "postgres";
import { LIST_TYPES } from "./listTypes.ts";
import type { Schema } from "./schema.ts";
import { Session } from "./session.ts";
import { SessionPool } from "./sessionPool.ts";

export type Database = Kysely<Schema>;
export type Trx = Transaction<Schema>;

export interface Connection {
  readonly db: Database;
  close(): Promise<void>;
}

/** How long to wait for a database. Commands may wait for ever; whoever serves citizens must answer them. */
export interface Patience {
  readonly acquireWithinMs: number;
  /** PostgreSQL itself ends a statement after this long… Left out where something between does not pass settings on. */
  readonly statementWithinMs?: number;
  /** …and one that does not even do that, being frozen or cut off, is given up after this long. */
  readonly answerWithinMs: number;
  /** PostgreSQL ends a transaction that its client left open, so that its locks do not stay. */
  readonly idleInTransactionMs?: number;
}

/** A citizen gets an answer within half a minute, even when every step of one request waits to its end. */
export const SERVER_PATIENCE: Patience = {
  acquireWithinMs: 5_000,
  statementWithinMs: 6_000,
  answerWithinMs: 8_000,
  idleInTransactionMs: 15_000,
};

/** The same for a Worker, whose connections go through a pooler that takes no settings. */
export const WORKER_PATIENCE: Patience = { acquireWithinMs: 5_000, answerWithinMs: 8_000 };

const CONNECT_WITHIN_S = 5;
const RECONNECT_PAUSE_S = 0.05;

const asText = (value: string) => value;

/**
 * Opens a pool. Days stay YYYY-MM-DD strings, bigint and numeric come as numbers: counts here stay far below 2^53.
 * @param options.max connections; exactly 1 for the embedded database, whose multiplexer mixes up more
 * @param options.patience without it every query may take its time
 */
export function connect(url: string, options: { max: number; patience?: Patience }): Connection {
  const { max, patience } = options;
  const openClient = (onClose: () => void) =>
    postgres(url, {
      max: 1,
      connect_timeout: CONNECT_WITHIN_S,
      // The default grows to 20 s while a citizen waits.
      backoff: () => RECONNECT_PAUSE_S,
      // It would end a connection in the middle of a transaction.
      max_lifetime: null,
      onclose: onClose,
      onnotice: () => {},
      fetch_types: false,
      connection: {
        ...(patience?.statementWithinMs && { statement_timeout: patience.statementWithinMs }),
        ...(patience?.idleInTransactionMs && {
          idle_in_transaction_session_timeout: patience.idleInTransactionMs,
        }),
      },
      types: {
        date: { to: 1082, from: [1082], serialize: asText, parse: asText },
        bigint: { to: 20, from: [20], serialize: String, parse: Number },
        numeric: { to: 1700, from: [1700], serialize: String, parse: Number },
        ...LIST_TYPES,
      },
    });
  const pool = new SessionPool((onLost) => new Session(openClient, patience?.answerWithinMs, onLost), {
    max,
    acquireWithinMs: patience?.acquireWithinMs,
  });
  const db = new Kysely<Schema>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => pool,
      createIntrospector: (inner) => new PostgresIntrospector(inner),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  });
  return { db, close: () => db.destroy() };
}
