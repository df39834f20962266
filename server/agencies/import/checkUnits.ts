import type { AgencyKind } from "#contract/agencies.ts";
import type { Day } from "#contract/day.ts";
import type { AgencyEnd, NewAgency } from "../../database/insertUnits.ts";
import { KnownUnits, keyText } from "./knownUnits.ts";
import type { ProblemList } from "./problem.ts";
import { RowReader } from "./RowReader.ts";
import type { Columns, Row } from "./readTable.ts";

export const UNIT_COLUMNS: Columns = {
  required: ["code", "name", "kind", "valid_from", "parent_code"],
  optional: ["valid_to"],
};

const KINDS: Readonly<Record<AgencyKind, string>> = {
  province: "tỉnh",
  district: "huyện",
  commune: "xã",
  ward: "phường",
  town: "thị trấn",
  department: "sở",
};

/** Digits of an official code; departments have no official codes. */
const CODE_DIGITS: Readonly<Partial<Record<AgencyKind, number>>> = {
  province: 2,
  district: 3,
  commune: 5,
  ward: 5,
  town: 5,
};

export interface UnitsPlan {
  readonly added: NewAgency[];
  /** Stored units that the file gives a last day. */
  readonly ended: AgencyEnd[];
  /** Rows that say what is stored already. */
  readonly same: number;
}

interface UnitRow extends Omit<NewAgency, "parent"> {
  readonly reader: RowReader;
  readonly parentCode: string | null;
}

/** What importing the rows would do; whatever speaks against it goes to the list. */
export function checkUnits(rows: readonly Row[], stored: KnownUnits, list: ProblemList): UnitsPlan {
  const units = withoutRepeats(rows.flatMap((row) => readUnit(new RowReader(row, list)) ?? []));
  // Parents and spans are judged against what would be there after the import.
  const after = new KnownUnits(units.map((unit) => ({ ...unit, parent: null })));
  const isSuperseded = (unit: NewAgency) => after.find(unit) !== undefined;
  const unitOn = (code: string, on: Day) => {
    const kept = stored.findOn(code, on);
    return after.findOn(code, on) ?? (kept && !isSuperseded(kept) ? kept : undefined);
  };
  const plan: UnitsPlan & { same: number } = { added: [], ended: [], same: 0 };
  for (const unit of units) {
    const { reader, parentCode, ...fields } = unit;
    const parent = findParent(unit, unitOn);
    if (parent === undefined) continue;
    const whole: NewAgency = {
      ...fields,
      parent: parent && { code: parent.code, validFrom: parent.validFrom },
    };
    const before = stored.find(whole);
    if (before) compareWithStored(whole, before, reader, plan);
    else plan.added.push(whole);
    refuseOverlap(
      whole,
      [...after.ofCode(unit.code), ...stored.ofCode(unit.code).filter((one) => !isSuperseded(one))],
      reader,
    );
  }
  refuseRings(plan.added, units);
  return plan;
}

function readUnit(reader: RowReader): UnitRow | undefined {
  const code = reader.code("code");
  const name = reader.text("name");
  const kind = reader.word("kind", KINDS);
  const validFrom = reader.day("valid_from");
  const validTo = reader.optionalDay("valid_to");
  const parentCode = reader.optionalCode("parent_code");
  const isCode = code !== undefined && kind !== undefined && hasItsDigits(code, kind, reader);
  if (validFrom && validTo && validTo < validFrom) {
    return void reader.problem("valid_to", "day-order", { first: validFrom, last: validTo });
  }
  if (kind && kind !== "province" && parentCode === null)
    return void reader.problem("parent_code", "missing-parent");
  if (!isCode || !name || !validFrom || validTo === undefined || parentCode === undefined) return undefined;
  return { reader, code, name, kind, validFrom, validTo, parentCode };
}

/** A spreadsheet that takes codes for numbers drops their zeros. Codes with letters are a province's own. */
function hasItsDigits(code: string, kind: AgencyKind, reader: RowReader): boolean {
  const needs = CODE_DIGITS[kind];
  if (needs === undefined || !/^\d+$/.test(code) || code.length === needs) return true;
  if (code.length < needs) {
    reader.problem("code", "lost-zeros", { value: code, mended: code.padStart(needs, "0") });
  } else reader.problem("code", "code-length", { value: code, has: code.length, needs });
  return false;
}

function withoutRepeats(units: readonly UnitRow[]): UnitRow[] {
  const first = new Map<string, UnitRow>();
  for (const unit of units) {
    const other = first.get(keyText(unit));
    if (other) unit.reader.problem("code", "repeated", { other: other.reader.line });
    else first.set(keyText(unit), unit);
  }
  return [...first.values()];
}

/** null: a unit at the top; undefined: there is no such parent, and the list says so. */
function findParent(
  { reader, parentCode, validFrom, validTo, code }: UnitRow,
  find: (code: string, on: Day) => NewAgency | undefined,
): NewAgency | null | undefined {
  if (parentCode === null) return null;
  const parent = find(parentCode, validFrom);
  if (!parent)
    return void reader.problem("parent_code", "unknown-parent", { code: parentCode, on: validFrom });
  if (parent.code === code && parent.validFrom === validFrom)
    return void reader.problem("parent_code", "own-parent");
  if (parent.validTo !== null && (validTo === null || validTo > parent.validTo)) {
    return void reader.problem("valid_to", "parent-ends", { name: parent.name, until: parent.validTo });
  }
  return parent;
}

function compareWithStored(
  unit: NewAgency,
  before: NewAgency,
  reader: RowReader,
  plan: UnitsPlan & { same: number },
): void {
  const parentOf = (one: NewAgency) => (one.parent ? keyText(one.parent) : null);
  const changed = [
    unit.name !== before.name && "name",
    unit.kind !== before.kind && "kind",
    parentOf(unit) !== parentOf(before) && "parent_code",
    unit.validTo !== before.validTo && before.validTo !== null && "valid_to",
  ].filter((field) => field !== false);
  if (changed.length > 0) reader.problem(null, "stored-otherwise", { fields: changed.join(", ") });
  else if (unit.validTo === before.validTo) plan.same += 1;
  else plan.ended.push({ code: unit.code, validFrom: unit.validFrom, validTo: unit.validTo as Day });
}

function refuseOverlap(unit: NewAgency, others: readonly NewAgency[], reader: RowReader): void {
  const other = others.find(
    (one) =>
      one.validFrom !== unit.validFrom &&
      (one.validTo === null || unit.validFrom <= one.validTo) &&
      (unit.validTo === null || one.validFrom <= unit.validTo),
  );
  if (!other) return;
  reader.problem("valid_from", "overlap", {
    code: other.code,
    name: other.name,
    from: other.validFrom,
    to: other.validTo ?? "nay",
  });
}

/** Stored units hang together; only new ones can name each other in a ring. */
function refuseRings(added: readonly NewAgency[], rows: readonly UnitRow[]): void {
  const parents = new Map(added.map((unit) => [keyText(unit), unit.parent && keyText(unit.parent)]));
  for (const row of rows) {
    const start = keyText(row);
    const seen = new Set<string>();
    let up = parents.get(start);
    while (up && up !== start && !seen.has(up)) {
      seen.add(up);
      up = parents.get(up);
    }
    if (up === start) row.reader.problem("parent_code", "own-parent");
  }
}
