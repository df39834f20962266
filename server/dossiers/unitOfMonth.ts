import { addDays } from "#contract/day.ts";
import { addMonths, type Month } from "#contract/month.ts";
import type { StoredAgency } from "../database/agencies.ts";
import type { Reading } from "../imports/problem.ts";
import { type UnitBook, unitThen } from "../imports/unitThen.ts";

/** The unit that a code named in a month; a unit that existed on any day of it may report it. The province may not. */
export function unitOfMonth(
  book: UnitBook,
  { code, name, month }: { code: string; name: string; month: Month },
): Reading<StoredAgency> {
  const found = unitThen(book, {
    code,
    name,
    from: `${month}-01`,
    to: addDays(`${addMonths(month, 1)}-01`, -1),
    when: `tháng ${month}`,
  });
  if (!("value" in found) || found.value.kind !== "province") return found;
  return {
    code: "total-row",
    reason: `${found.value.name} là cả tỉnh: đây là dòng tổng cộng.`,
    remedy: "Xóa dòng này; hệ thống tự cộng. Hồ sơ của trung tâm cấp tỉnh ghi dưới mã của trung tâm.",
  };
}
