import { day } from "#contract/day.ts";
import { FIRST_MONTH, LAST_MONTH, type Month } from "#contract/month.ts";
import type { Reading } from "./problem.ts";

const two = (text: string) => text.padStart(2, "0");

/**
 * A month as offices write it: 2025-07, 7/2025, 07-2025, Tháng 7/2025; or a day, whose month it is: 2025-07-15,
 * 15/7/2025 (day first, as in Viet Nam).
 */
export function monthText(text: string): Reading<Month> {
  const bare = text.replace(/^(tháng|thang|t)\s*/i, "").replace(/\s*(năm|nam)\s*/i, "/");
  const month = /^(\d{4})[-/.](\d{1,2})$/.exec(bare);
  if (month) return checked(text, `${month[1]}-${two(month[2] as string)}`);
  const turned = /^(\d{1,2})[-/.](\d{4})$/.exec(bare);
  if (turned) return checked(text, `${turned[2]}-${two(turned[1] as string)}`);
  const date = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/.exec(bare);
  if (date) return ofDay(text, date[1] as string, date[2] as string, date[3] as string);
  const vietnamese = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?: .*)?$/.exec(bare);
  if (vietnamese)
    return ofDay(text, vietnamese[3] as string, vietnamese[2] as string, vietnamese[1] as string);
  if (/^\d{5}$/.test(text)) {
    // Excel counts days from 1899-12-30.
    const meant = new Date(Date.UTC(1899, 11, 30) + Number(text) * 86_400_000).toISOString().slice(0, 7);
    return refuse(text, "Excel đã đổi ngày thành số", `Có lẽ là ${meant}; định dạng cột là Text rồi gõ lại.`);
  }
  if (/^[\p{L}]{3,}-\d{2}$|^\d{1,2}-[\p{L}]{3,}$/u.test(text)) {
    return refuse(text, "Excel đã đổi tháng thành chữ", "Định dạng cột là Text rồi gõ lại, ví dụ 2025-07.");
  }
  return refuse(text, "không đọc được", "Ghi năm và tháng, ví dụ 2025-07 hoặc 7/2025.");
}

function ofDay(text: string, year: string, month: string, date: string): Reading<Month> {
  if (day.safeParse(`${year}-${two(month)}-${two(date)}`).success) {
    return checked(text, `${year}-${two(month)}`);
  }
  const turned = Number(month) > 12 && Number(date) <= 12;
  return refuse(
    text,
    turned ? "tháng đứng trước ngày" : "không có ngày này",
    turned ? `Có lẽ là ${year}-${two(date)}; ghi ngày trước tháng.` : "Ghi năm và tháng, ví dụ 2025-07.",
  );
}

function checked(text: string, month: string): Reading<Month> {
  const exists = /-(0[1-9]|1[0-2])$/.test(month) && month >= FIRST_MONTH && month <= LAST_MONTH;
  return exists ? { value: month } : refuse(text, "không có tháng này", "Ghi năm và tháng, ví dụ 2025-07.");
}

function refuse(text: string, why: string, remedy: string): Reading<Month> {
  return { code: "bad-month", reason: `Tháng là “${text}”: ${why}.`, remedy };
}
