import { type Day, day } from "#contract/day.ts";
import type { Reading } from "./problem.ts";

const two = (text: string) => text.padStart(2, "0");

/** A day as offices write it: 2025-07-15, or 15/7/2025 (day first, as in Viet Nam). */
export function dayText(text: string): Reading<Day> {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/.exec(text);
  const turned = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text);
  const [year = "", month = "", date = ""] = iso
    ? iso.slice(1)
    : turned
      ? [turned[3], turned[2], turned[1]]
      : [];
  const read = `${year}-${two(month)}-${two(date)}`;
  if (day.safeParse(read).success) return { value: read };
  if (/^\d{5}$/.test(text)) {
    // Excel counts days from 1899-12-30.
    const meant = new Date(Date.UTC(1899, 11, 30) + Number(text) * 86_400_000).toISOString().slice(0, 10);
    return refuse(text, "Excel đã đổi ngày thành số", `Có lẽ là ${meant}; định dạng cột là Text rồi gõ lại.`);
  }
  const swapped = `${year}-${two(date)}-${two(month)}`;
  return day.safeParse(swapped).success
    ? refuse(text, "tháng đứng trước ngày", `Có lẽ là ${swapped}; ghi ngày trước tháng.`)
    : refuse(text, "không có ngày này", "Ghi ngày, tháng, năm, ví dụ 15/7/2025.");
}

function refuse(text: string, why: string, remedy: string): Reading<Day> {
  return { code: "bad-day", reason: `Ngày là “${text}”: ${why}.`, remedy };
}
