import { AbortedTransactionError, type Driver, PostgresDriver, type TransactionSettings } from "kysely";
import type { Session } from "./session.ts";
import { SessionLostError } from "./session.ts";

interface Waiting {
  readonly take: (session: Session) => void;
  readonly timer: ReturnType<typeof setTimeout> | undefined;
}

export interface PoolLimits {
  /** Connections at once. */
  readonly max: number;
  /** Who waits longer for a free connection is told that the database is away; without it one waits on. */
  readonly acquireWithinMs?: number | undefined;
}

/**
 * A pool in which a connection that was lost is thrown away. The driver's own pool gives lost connections out again,
 * waits for a frozen database without end, and can mix up the transactions of two requests.
 */
export class SessionPool implements Driver {
  readonly #open: (onLost: () => void) => Session;
  readonly #limits: PoolLimits;
  readonly #all = new Set<Session>();
  readonly #idle: Session[] = [];
  readonly #waiting: Waiting[] = [];

  constructor(open: (onLost: () => void) => Session, limits: PoolLimits) {
    this.#open = open;
    this.#limits = limits;
  }

  async init(): Promise<void> {}

  acquireConnection(): Promise<Session> {
    const session = this.#free();
    if (session) return Promise.resolve(session);
    const { acquireWithinMs } = this.#limits;
    return new Promise((resolve, reject) => {
      const tooLong = () => {
        this.#waiting.splice(this.#waiting.indexOf(waiting), 1);
        reject(new SessionLostError("CONNECT_TIMEOUT", "no connection became free"));
      };
      const timer = acquireWithinMs === undefined ? undefined : setTimeout(tooLong, acquireWithinMs);
      const waiting: Waiting = { take: resolve, timer };
      this.#waiting.push(waiting);
    });
  }

  async releaseConnection(session: Session): Promise<void> {
    if (session.isLost) this.#all.delete(session);
    else this.#idle.push(session);
    const next = this.#waiting.length > 0 ? this.#free() : undefined;
    if (!next) return;
    const waiting = this.#waiting.shift() as Waiting;
    clearTimeout(waiting.timer);
    waiting.take(next);
  }

  async beginTransaction(session: Session, settings: TransactionSettings): Promise<void> {
    const { isolationLevel, accessMode } = settings;
    await session.run(
      ["start transaction", isolationLevel && `isolation level ${isolationLevel}`, accessMode]
        .filter(Boolean)
        .join(" "),
    );
  }

  async commitTransaction(session: Session): Promise<void> {
    // PostgreSQL answers a commit after a failed statement with ROLLBACK, and no error.
    if ((await session.run("commit")).command === "ROLLBACK") throw new AbortedTransactionError();
  }

  async rollbackTransaction(session: Session): Promise<void> {
    // A lost connection has taken its transaction with it; the first error says more than a second one.
    if (!session.isLost) await session.run("rollback");
  }

  readonly savepoint = PostgresDriver.prototype.savepoint;
  readonly rollbackToSavepoint = PostgresDriver.prototype.rollbackToSavepoint;
  readonly releaseSavepoint = PostgresDriver.prototype.releaseSavepoint;

  async destroy(): Promise<void> {
    await Promise.all([...this.#all].map((session) => session.end()));
    this.#all.clear();
  }

  #free(): Session | undefined {
    for (let session = this.#idle.pop(); session; session = this.#idle.pop()) {
      if (!session.isLost) return session;
      this.#all.delete(session);
    }
    if (this.#all.size >= this.#limits.max) return undefined;
    const session: Session = this.#open(() => {
      // In use, it is thrown away when it comes back.
      const at = this.#idle.indexOf(session);
      if (at < 0) return;
      this.#idle.splice(at, 1);
      this.#all.delete(session);
    });
    this.#all.add(session);
    return session;
  }
}
