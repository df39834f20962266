import type { Language } from "../messages/dictionary.ts";

/** How large a file is, in the unit that fits. "1,2 MB", "340 KB" */
export function sizeText(bytes: number, language: Language): string {
  const [value, unit, digits] =
    bytes < 1024 * 1024
      ? [Math.max(1, Math.ceil(bytes / 1024)), "KB", 0]
      : ([bytes / (1024 * 1024), "MB", 1] as const);
  const number = new Intl.NumberFormat(language === "vi" ? "vi-VN" : "en-GB", {
    maximumFractionDigits: digits,
  });
  return `${number.format(value)}\u00a0${unit}`;
}
