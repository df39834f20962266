import type { CompiledQuery, DatabaseConnection, QueryResult } from "kysely";
import type postgres from "postgres";

/** The driver's words for a connection that is gone, under its code. */
export class SessionLostError extends Error {
  override readonly name = "SessionLostError";
  readonly code: "CONNECTION_CLOSED" | "CONNECT_TIMEOUT";
  constructor(code: SessionLostError["code"], message: string) {
    super(message);
    this.code = code;
  }
}

/**
 * One connection for its whole life. Once it is lost it stays lost: a driver that connected again by itself would
 * send the rest of a transaction outside of it.
 */
export class Session implements DatabaseConnection {
  readonly #sql: postgres.Sql;
  readonly #answerWithinMs: number | undefined;
  #isLost = false;
  #failQuery: ((reason: Error) => void) | undefined;

  /**
   * @param open makes a client of one connection that reports its end
   * @param answerWithinMs a database that says nothing for that long is given up; without it any query may take its time
   */
  constructor(
    open: (onClose: () => void) => postgres.Sql,
    answerWithinMs: number | undefined,
    onLost: () => void,
  ) {
    this.#answerWithinMs = answerWithinMs;
    this.#sql = open(() => {
      this.#lose("the connection ended");
      onLost();
    });
  }

  get isLost(): boolean {
    return this.#isLost;
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    const result = await this.run(query.sql, query.parameters);
    const changes = ["INSERT", "UPDATE", "DELETE", "MERGE"].includes(result.command);
    return {
      ...(changes && { numAffectedRows: BigInt(result.count) }),
      rows: Array.from(result as Iterable<unknown>) as Row[],
    };
  }

  async run(text: string, parameters: readonly unknown[] = []): Promise<postgres.RowList<postgres.Row[]>> {
    if (this.#isLost) throw new SessionLostError("CONNECTION_CLOSED", "the connection is gone");
    // The driver forgets a query whose connection ends while it is being made, so its end is watched here too.
    const { promise: lost, reject } = Promise.withResolvers<never>();
    this.#failQuery = reject;
    const timer = this.#answerWithinMs && setTimeout(() => this.#giveUp(), this.#answerWithinMs);
    try {
      return await Promise.race([this.#sql.unsafe(text, parameters as never[], { prepare: true }), lost]);
    } finally {
      this.#failQuery = undefined;
      if (timer) clearTimeout(timer);
    }
  }

  // biome-ignore lint/correctness/useYield: the interface asks for it; large results are read by cursors.
  async *streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw new Error("streaming is not in use here: declare a cursor in a transaction");
  }

  async end(): Promise<void> {
    this.#isLost = true;
    await this.#sql.end({ timeout: 5 });
  }

  /** Ending the connection comes with it: nobody may get one that still works on somebody's query. */
  #giveUp(): void {
    this.#lose("the database says nothing");
    void this.#sql.end({ timeout: 0 });
  }

  #lose(why: string): void {
    this.#isLost = true;
    // After the driver, which knows more of the reason.
    const fail = this.#failQuery;
    setImmediate(() => fail?.(new SessionLostError("CONNECTION_CLOSED", why)));
  }
}
