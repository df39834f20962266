import type { Day } from "#contract/day.ts";
import { RIGHTS_OF } from "#contract/rights.ts";
import { searchName } from "#contract/searchName.ts";
import type { CsvRow } from "../../imports/csvTable.ts";
import { dayText } from "../../imports/dayText.ts";
import { nearest } from "../../imports/nearest.ts";
import type { Problem, Reading } from "../../imports/problem.ts";
import { type UnitBook, unitThen } from "../../imports/unitThen.ts";
import type { AccountOrder } from "../createAccount.ts";
import { type AccountColumn, ROLE_WORDS } from "./accountColumns.ts";
import { readPerson } from "./accountForm.ts";
import { proposedUsername } from "./proposedUsername.ts";

export interface RowContext {
  readonly units: UnitBook;
  readonly today: Day;
  /** Whether whoever imports may give rights there. */
  may(agencyId: number): boolean;
  isUsernameTaken(username: string): boolean;
}

export interface ReadAccount extends AccountOrder {
  readonly line: number;
  readonly unitName: string;
}

const NO = new Set(["", "khong", "no", "0"]);
const YES = new Set(["co", "x", "yes", "1"]);
const PERSON_REFUSALS = {
  name: ["Họ và tên trống, quá dài, hoặc có ký tự lạ.", "Ghi họ và tên, không quá 100 ký tự."],
  username: [
    "Tên đăng nhập không đúng dạng.",
    "Từ 3 đến 40 ký tự: chữ thường không dấu, chữ số, dấu chấm, gạch; hoặc để trống.",
  ],
  email: ["Thư điện tử không đúng dạng.", "Ghi như ten@tinh.gov.vn, hoặc để trống."],
} as const;

/** One line as an account to make, or everything that is wrong with it. */
export function readAccountRow(
  { line, cells }: CsvRow<AccountColumn>,
  context: RowContext,
): { account?: ReadAccount; problems: Problem[] } {
  const problems: Problem[] = [];
  function take<T>(reading: Reading<T>): T | undefined {
    if ("value" in reading) return reading.value;
    problems.push({ line, ...reading });
    return undefined;
  }
  const { today } = context;
  const person = take(personOf(cells, context));
  const role = take(roleOf(cells.role));
  const validFrom = cells.valid_from === "" ? today : take(dayText(cells.valid_from));
  const validTo = cells.valid_to === "" ? null : take(dayText(cells.valid_to));
  if (validFrom && validTo && validTo < validFrom) {
    const reason = "Ngày kết thúc đứng trước ngày bắt đầu.";
    problems.push({ line, code: "days-turned", reason, remedy: "Kiểm tra lại hai ngày." });
  }
  const on = { from: today, to: today, when: "hôm nay" };
  const unit = take(unitThen(context.units, { code: cells.unit_code, name: "", ...on }));
  if (unit && !context.may(unit.id)) {
    const reason = `${unit.name} không thuộc quyền quản trị của người nhập.`;
    problems.push({ line, code: "unit-elsewhere", reason, remedy: "Bỏ dòng này, hoặc nhờ quản trị tỉnh." });
  }
  const unmasks = take(yesOrNo(cells.unmasks));
  if (role && unmasks && !RIGHTS_OF[role].includes("see-cases")) {
    const reason = "Vai trò này không đọc góp ý, nên không có gì để mở.";
    problems.push({ line, code: "nothing-to-unmask", reason, remedy: "Để trống cột unmasks." });
  }
  const isWhole = person && role && unit && validFrom && validTo !== undefined && unmasks !== undefined;
  if (problems.length > 0 || !isWhole) return { problems };
  const grant = { role, agencyId: unit.id, unmasks, validFrom, validTo };
  return { account: { line, unitName: unit.name, ...person, grant }, problems };
}

function personOf(
  { name, username, email }: CsvRow<AccountColumn>["cells"],
  { isUsernameTaken }: RowContext,
): Reading<{ name: string; username: string; email: string | null }> {
  const chosen = username === "" ? proposedUsername(name, isUsernameTaken) : username;
  const read = readPerson({ name, username: chosen, email });
  if ("person" in read) return { value: read.person };
  const [reason, remedy] = PERSON_REFUSALS[read.fault];
  return { code: `bad-${read.fault}`, reason, remedy };
}

function roleOf(text: string) {
  const role = ROLE_WORDS[searchName(text)];
  if (role) return { value: role };
  const meant = nearest(text, Object.keys(ROLE_WORDS));
  return {
    code: "unknown-role",
    reason: text === "" ? "Không có vai trò." : `Không có vai trò “${text}”.`,
    remedy: meant
      ? `Có lẽ là “${meant}”.`
      : "Ghi: quản trị tỉnh, phân tích tỉnh, lãnh đạo đơn vị, cán bộ một cửa, hoặc giám sát.",
  };
}

function yesOrNo(text: string): Reading<boolean> {
  const word = searchName(text);
  if (NO.has(word)) return { value: false };
  if (YES.has(word)) return { value: true };
  return {
    code: "not-yes-or-no",
    reason: `“${text}” không phải có hay không.`,
    remedy: "Ghi “có” hoặc để trống.",
  };
}
