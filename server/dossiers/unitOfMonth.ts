import { addDays, type Day } from "#contract/day.ts";
import { addMonths, type Month } from "#contract/month.ts";
import { searchName } from "#contract/searchName.ts";
import type { StoredAgency } from "../database/agencies.ts";
import { codeText } from "../imports/codeText.ts";
import type { Reading } from "../imports/problem.ts";

/** Units as a clerk looks them up. */
export interface UnitBook {
  readonly byCode: ReadonlyMap<string, readonly StoredAgency[]>;
  /** Direct successors of a unit. */
  readonly successors: ReadonlyMap<number, readonly StoredAgency[]>;
}

/** "Xã Bằng Thành" and "bang thanh" are one name; what kind of unit it is may be left out. */
const bareName = (name: string) =>
  searchName(name).replace(/^(xa|phuong|thi tran|thanh pho|huyen|thi xa|tinh|tp|tt|ubnd) /, "");

const vietnamese = (on: Day) => on.split("-").reverse().join("/");
const span = ({ validFrom, validTo }: StoredAgency) =>
  validTo === null ? `từ ${vietnamese(validFrom)}` : `đến ${vietnamese(validTo)}`;

/**
 * The unit that a code named in a month. Codes are reused, so a name, when the file gives one, has to be that unit's;
 * a unit that existed on any day of the month may report it.
 */
export function unitOfMonth(
  book: UnitBook,
  given: { code: string; name: string; month: Month },
): Reading<StoredAgency> {
  const code = codeText(given.code, (one) => book.byCode.has(one));
  if ("code" in code) return code;
  const all = book.byCode.get(code.value) ?? [];
  const then = all.filter((unit) => overlaps(unit, given.month));
  if (then.length === 0) return notThen(book, all, given);
  const named =
    given.name === "" ? then : then.filter((unit) => bareName(unit.name) === bareName(given.name));
  if (named.length === 1) return checkedKind(named[0] as StoredAgency);
  if (named.length > 1) {
    return {
      code: "ambiguous-unit",
      reason: `Trong tháng ${given.month}, mã ${code.value} là ${then.map((unit) => `${unit.name} (${span(unit)})`).join(" rồi ")}.`,
      remedy: "Thêm cột unit_name (tên đơn vị) và ghi tên.",
    };
  }
  return otherName(book, then[0] as StoredAgency, all, given);
}

function overlaps(unit: StoredAgency, month: Month): boolean {
  const last = addDays(`${addMonths(month, 1)}-01`, -1);
  return unit.validFrom <= last && (unit.validTo === null || unit.validTo >= `${month}-01`);
}

function checkedKind(unit: StoredAgency): Reading<StoredAgency> {
  if (unit.kind !== "province") return { value: unit };
  return {
    code: "total-row",
    reason: `${unit.name} là cả tỉnh: đây là dòng tổng cộng.`,
    remedy: "Xóa dòng này; hệ thống tự cộng. Hồ sơ của trung tâm cấp tỉnh ghi dưới mã của trung tâm.",
  };
}

function notThen(
  book: UnitBook,
  all: readonly StoredAgency[],
  { code, month }: { code: string; month: Month },
): Reading<StoredAgency> {
  const ended = all.filter((unit) => unit.validTo !== null && unit.validTo < `${month}-01`).at(-1);
  if (!ended) {
    const first = all[0] as StoredAgency;
    return {
      code: "unit-not-yet",
      reason: `Tháng ${month} chưa có đơn vị mang mã ${code}: ${first.name} có ${span(first)}.`,
      remedy: "Kiểm tra lại tháng và mã; số của tháng đó thuộc các đơn vị cũ.",
    };
  }
  const next = (book.successors.get(ended.id) ?? []).map((unit) => `${unit.name} (mã ${unit.code})`);
  return {
    code: "unit-ended",
    reason: `Mã ${code} là ${ended.name}, chỉ ${span(ended)}; tháng ${month} không còn đơn vị này.`,
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
  { name, month }: { name: string; month: Month },
): Reading<StoredAgency> {
  const sameName = [...book.byCode.values()]
    .flat()
    .filter((unit) => bareName(unit.name) === bareName(name) && overlaps(unit, month))
    .map((unit) => `${unit.name} mang mã ${unit.code}`);
  const former = all.find((unit) => bareName(unit.name) === bareName(name));
  const went = former
    ? (book.successors.get(former.id) ?? []).map((unit) => `${unit.name} (mã ${unit.code})`)
    : [];
  const remedies = [
    ...(sameName.length > 0 ? [`Tháng đó ${sameName.join(", ")}`] : []),
    ...(former ? [`${former.name} mang mã này ${span(former)}`] : []),
    ...(went.length > 0 ? [`nay thuộc ${went.join(", ")}`] : []),
  ];
  return {
    code: "other-unit",
    reason: `Tháng ${month}, mã ${there.code} là ${there.name}, không phải “${name}”.`,
    remedy: `${remedies.length > 0 ? `${remedies.join("; ")}. ` : ""}Sửa mã hoặc tên cho khớp.`,
  };
}
