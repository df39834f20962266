import type { Day } from "#contract/day.ts";
import { type Month, monthOf } from "#contract/month.ts";
import type { StoredAgency } from "../database/agencies.ts";
import type { SuccessionStep } from "../database/successions.ts";
import { ApiError } from "../http/ApiError.ts";
import type { MonthRange } from "./range.ts";
import type { Territory } from "./territory.ts";

interface Question {
  readonly unit: StoredAgency;
  readonly range: MonthRange;
  /** The last month, where the reader named one. */
  readonly asked: Month | undefined;
  readonly territory: Territory;
  readonly register: {
    readonly agencies: readonly StoredAgency[];
    readonly steps: readonly SuccessionStep[];
  };
}

/**
 * Refuses what no count can answer: a unit's figures after it went over into another, and figures that reach back into
 * a unit of which only a part belongs here.
 */
export function refuseSplit({ unit, range, asked, territory, register }: Question): void {
  if (unit.validTo !== null && asked !== undefined && asked > monthOf(unit.validTo)) {
    const successors = register.steps
      .filter((step) => step.predecessorId === unit.id)
      .flatMap((step) => register.agencies.filter(({ id }) => id === step.successorId))
      .map(({ name }) => name);
    throw new ApiError("split-refused", {
      field: "to",
      params: {
        reason: "ended",
        agency: unit.name,
        until: printedDay(unit.validTo),
        ...(successors.length > 0 && { successor: successors.join(", ") }),
      },
    });
  }
  const divided = territory.divided.find(({ validTo }) => validTo === null || range.from <= monthOf(validTo));
  if (divided) {
    throw new ApiError("split-refused", {
      field: "from",
      params: { reason: "divided", agency: divided.name },
    });
  }
}

function printedDay(day: Day): string {
  return day.split("-").reverse().join("/");
}
