import type { Day } from "#contract/day.ts";
import { searchName } from "#contract/searchName.ts";
import type { StoredAgency } from "../database/agencies.ts";
import type { SuccessionStep } from "../database/successions.ts";
import { codeText } from "./codeText.ts";
import type { Reading } from "./problem.ts";

/** Units as a clerk looks them up. */
export interface UnitBook {
  readonly byCode: ReadonlyMap<string, readonly StoredAgency[]>;
  /** Direct successors of a unit. */
  readonly successors: ReadonlyMap<number, readonly StoredAgency[]>;
}

export function unitBook(units: readonly StoredAgency[], steps: readonly SuccessionStep[]): UnitBook {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const onward = Map.groupBy(steps, (step) => step.predecessorId);
  return {
    byCode: Map.groupBy(units, (unit) => unit.code),
    successors: new Map(
      [...onward].map(([id, next]) => [id, next.flatMap(({ successorId }) => byId.get(successorId) ?? [])]),
    ),
  };
}

/** The unit that a line names, and the days that the line is about. */
export interface GivenUnit {
  readonly code: string;
  /** "": the line gives none. */
  readonly name: string;
  /** First and last day. */
  readonly from: Day;
  readonly to: Day;
  /** How the days are called within a sentence: "tháng 2025-03", "ngày 05/03/2025". */
  readonly when: string;
}

/** "Xã Bằng Thành" and "bang thanh" are one name; what kind of unit it is may be left out. */
const bareName = (name: string) =>
  searchName(name).replace(/^(xa|phuong|thi tran|thanh pho|huyen|thi xa|tinh|tp|tt|ubnd) /, "");

const vietnamese = (on: Day) => on.split("-").reverse().join("/");
const span = ({ validFrom, validTo }: StoredAgency) =>
  validTo === null ? `từ ${vietnamese(validFrom)}` : `đến ${vietnamese(validTo)}`;
const atStart = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * The unit that a code named at that time. Codes are reused, so a name, when the file gives one, has to be that unit's;
 * a unit that existed on any of the days is meant.
 */
export function unitThen(book: UnitBook, given: GivenUnit): Reading<StoredAgency> {
  const code = codeText(given.code, (one) => book.byCode.has(one));
  if ("code" in code) return code;
  const all = book.byCode.get(code.value) ?? [];
  const then = all.filter((unit) => overlaps(unit, given));
  if (then.length === 0) return notThen(book, all, given);
  const named =
    given.name === "" ? then : then.filter((unit) => bareName(unit.name) === bareName(given.name));
  if (named.length === 1) return { value: named[0] as StoredAgency };
  if (named.length > 1) {
    return {
      code: "ambiguous-unit",
      reason: `Trong ${given.when}, mã ${code.value} là ${then.map((unit) => `${unit.name} (${span(unit)})`).join(" rồi ")}.`,
      remedy: "Thêm cột unit_name (tên đơn vị) và ghi tên.",
    };
  }
  return otherName(book, then[0] as StoredAgency, all, given);
}

const overlaps = (unit: StoredAgency, { from, to }: GivenUnit) =>
  unit.validFrom <= to && (unit.validTo === null || unit.validTo >= from);

function notThen(
  book: UnitBook,
  all: readonly StoredAgency[],
  { code, from, when }: GivenUnit,
): Reading<StoredAgency> {
  const ended = all.filter((unit) => unit.validTo !== null && unit.validTo < from).at(-1);
  if (!ended) {
    const first = all[0] as StoredAgency;
    return {
      code: "unit-not-yet",
      reason: `${atStart(when)} chưa có đơn vị mang mã ${code}: ${first.name} có ${span(first)}.`,
      remedy: `Kiểm tra lại ${when.split(" ")[0]} và mã; số của thời gian đó thuộc các đơn vị cũ.`,
    };
  }
  const next = (book.successors.get(ended.id) ?? []).map((unit) => `${unit.name} (mã ${unit.code})`);
  return {
    code: "unit-ended",
    reason: `Mã ${code} là ${ended.name}, chỉ ${span(ended)}; ${when} không còn đơn vị này.`,
    remedy:
      next.length > 0
        ? `Ghi vào đơn vị kế tục: ${next.join(", ")}.`
        : "Ghi vào đơn vị đã nhận công việc của đơn vị này.",
  };
}

function otherName(
  book: UnitBook,
  there: StoredAgency,
  all: readonly StoredAgency[],
  given: GivenUnit,
): Reading<StoredAgency> {
  const { name, when } = given;
  const sameName = [...book.byCode.values()]
    .flat()
    .filter((unit) => bareName(unit.name) === bareName(name) && overlaps(unit, given))
    .map((unit) => `${unit.name} mang mã ${unit.code}`);
  const former = all.find((unit) => bareName(unit.name) === bareName(name));
  const went = former
    ? (book.successors.get(former.id) ?? []).map((unit) => `${unit.name} (mã ${unit.code})`)
    : [];
  const remedies = [
    ...(sameName.length > 0 ? [`${atStart(when.split(" ")[0] as string)} đó ${sameName.join(", ")}`] : []),
    ...(former ? [`${former.name} mang mã này ${span(former)}`] : []),
    ...(went.length > 0 ? [`nay thuộc ${went.join(", ")}`] : []),
  ];
  return {
    code: "other-unit",
    reason: `${atStart(when)}, mã ${there.code} là ${there.name}, không phải “${name}”.`,
    remedy: `${remedies.length > 0 ? `${remedies.join("; ")}. ` : ""}Sửa mã hoặc tên cho khớp.`,
  };
}
