import type { Reading } from "./problem.ts";

/**
 * A percentage as published, 0–100 with at most two decimals. Here a comma can only be a decimal one, so both signs are
 * read; what looks like a share (0,8516) or has lost its comma (8516) is refused with the percentage it may have been.
 */
export function percentText(text: string, column: string): Reading<number> {
  const refuse = (code: string, why: string, remedy: string): Reading<number> => ({
    code,
    reason: `${column} là “${text}”: ${why}.`,
    remedy,
  });
  const bare = text.replace(/\s*%$/, "");
  if (!/^\d+([.,]\d+)?$/.test(bare)) {
    return refuse("not-a-percentage", "không phải phần trăm", "Ghi ví dụ 85,16.");
  }
  const value = Number(bare.replace(",", "."));
  const show = (percent: number) => percent.toFixed(2).replace(".", ",");
  if (value > 0 && value < 1) {
    return refuse("share", "nhỏ hơn 1 %", `Có lẽ là tỷ lệ 0–1; ghi ${show(100 * value)}.`);
  }
  if (value > 100) {
    const meant = value <= 10_000 ? `Có lẽ mất dấu phẩy; ghi ${show(value / 100)}.` : "Ghi ví dụ 85,16.";
    return refuse("above-100", "lớn hơn 100", meant);
  }
  if (/[.,]\d{3,}$/.test(bare)) {
    return refuse("decimals", "nhiều hơn hai số lẻ", "Ghi đúng số đã công bố, nhiều nhất hai số lẻ.");
  }
  return { value };
}
