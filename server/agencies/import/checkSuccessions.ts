import type { AgencyKey } from "#contract/agencies.ts";
import { addDays } from "#contract/day.ts";
import type { NewSuccession } from "../../database/insertUnits.ts";
import { type KnownUnits, keyText } from "./knownUnits.ts";
import type { ProblemList } from "./problem.ts";
import { RowReader } from "./RowReader.ts";
import type { Columns, Row } from "./readTable.ts";

export const SUCCESSION_COLUMNS: Columns = {
  required: ["predecessor_code", "successor_code", "on_date"],
  optional: ["source"],
};

export interface SuccessionsPlan {
  readonly added: NewSuccession[];
  readonly same: number;
}

export interface StoredForSuccessions {
  readonly units: KnownUnits;
  readonly successions: readonly Omit<NewSuccession, "source">[];
}

const pairText = (pair: { predecessor: AgencyKey; successor: AgencyKey }) =>
  `${keyText(pair.predecessor)} → ${keyText(pair.successor)}`;

/**
 * What importing the rows would do. The predecessor is the unit of its code on the day before, and ends on it; the
 * successor is the unit of its code on the day. So a chain always runs forward in time and never in a ring.
 */
export function checkSuccessions(
  rows: readonly Row[],
  stored: StoredForSuccessions,
  list: ProblemList,
): SuccessionsPlan {
  const known = new Map(stored.successions.map((one) => [pairText(one), one]));
  const lines = new Map<string, number>();
  const plan: SuccessionsPlan & { same: number } = { added: [], same: 0 };
  for (const row of rows) {
    const reader = new RowReader(row, list);
    const succession = readSuccession(reader, stored.units);
    if (!succession) continue;
    const pair = pairText(succession);
    const other = lines.get(pair);
    lines.set(pair, reader.line);
    const before = known.get(pair);
    if (other !== undefined) reader.problem("predecessor_code", "repeated", { other });
    else if (!before) plan.added.push(succession);
    else if (before.onDate === succession.onDate) plan.same += 1;
    else reader.problem("on_date", "stored-otherwise", { fields: "on_date" });
  }
  noteDivided([...stored.successions, ...plan.added], plan.added, stored.units, list);
  return plan;
}

function readSuccession(reader: RowReader, units: KnownUnits): NewSuccession | undefined {
  const predecessorCode = reader.code("predecessor_code");
  const successorCode = reader.code("successor_code");
  const onDate = reader.day("on_date");
  const source = reader.optionalText("source", 500);
  if (!predecessorCode || !successorCode || !onDate || source === undefined) return undefined;
  const dayBefore = addDays(onDate, -1);
  const predecessor =
    units.findOn(predecessorCode, dayBefore) ??
    units.ofCode(predecessorCode).find((unit) => unit.validFrom < onDate);
  const successor = units.findOn(successorCode, onDate);
  if (!predecessor) {
    return void reader.problem("predecessor_code", "unknown-unit", { code: predecessorCode, on: dayBefore });
  }
  if (!successor)
    return void reader.problem("successor_code", "unknown-unit", { code: successorCode, on: onDate });
  if (keyText(predecessor) === keyText(successor)) return void reader.problem("successor_code", "same-unit");
  const { name, validTo } = predecessor;
  if (validTo === null) return void reader.problem("on_date", "still-there", { name, needed: dayBefore });
  if (validTo !== dayBefore) {
    return void reader.problem("on_date", "ends-otherwise", {
      name,
      until: validTo,
      needed: addDays(validTo, 1),
    });
  }
  return { predecessor, successor, onDate, source };
}

/** That a unit was divided is no fault, but its past counts stay behind: worth saying once a unit. */
function noteDivided(
  all: readonly { predecessor: AgencyKey }[],
  added: readonly NewSuccession[],
  units: KnownUnits,
  list: ProblemList,
): void {
  for (const key of new Set(added.map((one) => keyText(one.predecessor)))) {
    const parts = all.filter((one) => keyText(one.predecessor) === key);
    if (parts.length < 2) continue;
    list.note("divided", { name: units.find((parts[0] as NewSuccession).predecessor)?.name ?? key });
  }
}
