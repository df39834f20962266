import type { AgencyKey } from "#contract/agencies.ts";
import { addDays, type Day } from "#contract/day.ts";
import { CODE_ALPHABET, normalizePointCode, pointCodeFault } from "#contract/pointCode.ts";
import type { NewPoint, PointEnd } from "../../database/insertUnits.ts";
import type { Channel } from "../../database/ratingPoints.ts";
import { type KnownUnits, keyText } from "./knownUnits.ts";
import { type ProblemList, quoted } from "./problem.ts";
import { RowReader } from "./RowReader.ts";
import type { Columns, Row } from "./readTable.ts";

export const POINT_COLUMNS: Columns = {
  required: ["agency_code", "name", "opened_on"],
  optional: ["code", "channel", "field_code", "closed_on", "deciding_code"],
};

const CHANNELS: Readonly<Record<Channel, string>> = {
  counter: "quầy",
  kiosk: "ki-ốt",
  slip: "phiếu",
  online: "trực tuyến",
};

export interface PointsPlan {
  readonly added: NewPoint[];
  /** Stored points that the file closes. */
  readonly ended: PointEnd[];
  readonly same: number;
}

export interface StoredForPoints {
  readonly units: KnownUnits;
  readonly fieldCodes: readonly string[];
  readonly points: readonly NewPoint[];
}

interface PointRow extends Omit<NewPoint, "code"> {
  readonly reader: RowReader;
  readonly code: string | null;
}

/**
 * What importing the rows would do.
 * @param newCode a code that no point has; asked once for every new point without one
 */
export function checkPoints(
  rows: readonly Row[],
  stored: StoredForPoints,
  newCode: () => string,
  list: ProblemList,
): PointsPlan {
  const plan: PointsPlan & { same: number } = { added: [], ended: [], same: 0 };
  const place = (point: Pick<NewPoint, "agency" | "name" | "openedOn">) =>
    `${keyText(point.agency)} ${point.openedOn} ${point.name}`;
  const byCode = new Map(stored.points.map((point) => [point.code, point]));
  const byPlace = new Map(stored.points.map((point) => [place(point), point]));
  const lines = new Map<string, number>();
  for (const row of rows) {
    const read = readPoint(new RowReader(row, list), stored);
    if (!read) continue;
    const { reader, ...point } = read;
    const before = (point.code && byCode.get(point.code)) || byPlace.get(place(point));
    const code = point.code ?? before?.code ?? newCode();
    const other = lines.get(code) ?? lines.get(place(point));
    lines.set(code, reader.line).set(place(point), reader.line);
    if (other !== undefined) reader.problem("name", "repeated", { other });
    else if (before) compareWithStored({ ...point, code }, before, reader, plan);
    else plan.added.push({ ...point, code });
  }
  return plan;
}

function readPoint(reader: RowReader, stored: StoredForPoints): PointRow | undefined {
  const code = readPointCode(reader);
  const agencyCode = reader.code("agency_code");
  const name = reader.text("name");
  const channel = reader.word("channel", CHANNELS, "counter");
  const fieldCode = reader.optionalText("field_code", 32);
  const openedOn = reader.day("opened_on");
  const closedOn = reader.optionalDay("closed_on");
  if (fieldCode && !stored.fieldCodes.includes(fieldCode)) {
    const words = stored.fieldCodes.join(", ");
    return void reader.problem("field_code", "unknown-field", { value: quoted(fieldCode), words });
  }
  if (openedOn && closedOn && closedOn < openedOn) {
    return void reader.problem("closed_on", "day-order", { first: openedOn, last: closedOn });
  }
  if (!agencyCode || !openedOn) return undefined;
  const unit = stored.units.findOn(agencyCode, openedOn);
  if (!unit) return void reader.problem("agency_code", "unknown-unit", { code: agencyCode, on: openedOn });
  const latest = unit.validTo && addDays(unit.validTo, 1);
  if (latest && closedOn !== undefined && (closedOn === null || closedOn > latest)) {
    const params = { name: unit.name, until: unit.validTo as string, latest };
    return void reader.problem("closed_on", "unit-ends", params);
  }
  const deciding = readDeciding(reader, stored.units, closedOn ?? null);
  if (deciding === undefined) return undefined;
  if (code === undefined || !name || !channel || fieldCode === undefined || closedOn === undefined)
    return undefined;
  const agency = { code: unit.code, validFrom: unit.validFrom };
  const own = deciding !== null && keyText(deciding) === keyText(agency);
  return {
    ...{ reader, code, agency, name, channel, fieldCode, openedOn, closedOn },
    deciding: own ? null : deciding,
  };
}

/** The last unit of that code, as long as it did not end before the point; null: the point's own unit decides. */
function readDeciding(
  reader: RowReader,
  units: KnownUnits,
  closedOn: Day | null,
): AgencyKey | null | undefined {
  const code = reader.optionalText("deciding_code", 16);
  if (!code) return code === undefined ? undefined : null;
  const unit = units
    .ofCode(code)
    .toSorted((a, b) => a.validFrom.localeCompare(b.validFrom))
    .at(-1);
  if (!unit || (unit.validTo !== null && (closedOn === null || closedOn > addDays(unit.validTo, 1)))) {
    return void reader.problem("deciding_code", "unknown-deciding-unit", { code });
  }
  return { code: unit.code, validFrom: unit.validFrom };
}

/** null: the file leaves the code to us. */
function readPointCode(reader: RowReader): string | null | undefined {
  const typed = reader.optionalText("code", 64);
  if (typed == null) return typed;
  const code = normalizePointCode(typed);
  const fault = pointCodeFault(code);
  if (fault === null) return code;
  if (fault === "check") return void reader.problem("code", "code-slip", { value: quoted(typed) });
  return void reader.problem("code", "not-a-point-code", { value: quoted(typed), alphabet: CODE_ALPHABET });
}

function compareWithStored(
  point: NewPoint,
  before: NewPoint,
  reader: RowReader,
  plan: PointsPlan & { same: number },
): void {
  const changed = [
    point.code !== before.code && "code",
    keyText(point.agency) !== keyText(before.agency) && "agency_code",
    point.name !== before.name && "name",
    point.channel !== before.channel && "channel",
    point.fieldCode !== before.fieldCode && "field_code",
    point.openedOn !== before.openedOn && "opened_on",
    // An empty cell says nothing: who decides is changed by hand too.
    point.deciding &&
      keyText(point.deciding) !== (before.deciding && keyText(before.deciding)) &&
      "deciding_code",
    point.closedOn !== before.closedOn && before.closedOn !== null && "closed_on",
  ].filter((field) => typeof field === "string");
  if (changed.length > 0) reader.problem(null, "stored-otherwise", { fields: changed.join(", ") });
  else if (point.closedOn === before.closedOn) plan.same += 1;
  else plan.ended.push({ code: point.code, closedOn: point.closedOn as string });
}
