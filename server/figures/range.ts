import type { Day } from "#contract/day.ts";
import { FIRST_MONTH, LAST_MONTH, type Month, monthOf } from "#contract/month.ts";
import type { StoredAgency } from "../database/agencies.ts";
import { ApiError } from "../http/ApiError.ts";

export interface MonthRange {
  readonly from: Month;
  readonly to: Month;
}

/**
 * The months that a request is about. Without `to`: up to the current month, or to the unit's last one; without `from`:
 * from January of that year.
 */
export function rangeOf(
  asked: { from?: Month | undefined; to?: Month | undefined },
  unit: Pick<StoredAgency, "validTo">,
  today: Day,
): MonthRange {
  const last = monthOf(unit.validTo !== null && unit.validTo < today ? unit.validTo : today);
  const to = asked.to ?? last;
  const from = asked.from ?? `${to.slice(0, 4)}-01`;
  for (const [field, month] of [
    ["to", to],
    ["from", from],
  ] as const) {
    if (month < FIRST_MONTH || month > LAST_MONTH) {
      const reason = `${FIRST_MONTH} – ${LAST_MONTH}`;
      throw new ApiError("invalid-field", { field, params: { field, reason } });
    }
  }
  if (from > to) {
    throw new ApiError("invalid-field", { field: "from", params: { field: "from", reason: `> ${to}` } });
  }
  return { from, to };
}
