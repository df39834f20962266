/**
 * Codes with which the driver or PostgreSQL says that there is no database to talk to, or that it cannot do more for
 * now: too slow, locked, full. As opposed to a wrong query.
 */
const AWAY = new Set([
  "CONNECTION_CLOSED",
  "CONNECTION_ENDED",
  "CONNECTION_DESTROYED",
  "CONNECT_TIMEOUT",
  "ECONNREFUSED",
  "ECONNRESET",
  "ENOTFOUND",
  "EPIPE",
  "ETIMEDOUT",
  "57P01",
  "57P02",
  "57P03",
  "57014",
  "25P03",
  "55P03",
  "53100",
  "53200",
  "53300",
  "58030",
  "08000",
  "08003",
  "08006",
]);

/** Whether an error means that the database is away for now, so that trying again later makes sense. */
export function isDatabaseAway(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.some(isDatabaseAway);
  if (!(error instanceof Error)) return false;
  const { code } = error as Error & { code?: unknown };
  return (typeof code === "string" && AWAY.has(code)) || isDatabaseAway(error.cause);
}
