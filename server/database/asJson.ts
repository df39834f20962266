import { type RawBuilder, sql } from "kysely";

/** A value as one JSON parameter. Sent as text first: the driver would write a JSON parameter as JSON a second time. */
export function asJson(value: unknown): RawBuilder<unknown> {
  return sql`${JSON.stringify(value)}::text::json`;
}
