import { MODEL_LIMITS, type ModelResult } from "#contract/models.ts";
import type { Reading } from "../../imports/problem.ts";
import { safeText } from "./safeText.ts";

const ONE = /^(.+?)\s*:\s*([\d.,]+)\s*(\S.*)$/;
const MOST = 20;

/** "Hiến đất: 1.200 m²; Ngày công: 350 công": each with a name, a number and a unit, one a line or parted by semicolons. */
export function resultsText(text: string): Reading<readonly ModelResult[]> {
  const parts = text
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  if (parts.length > MOST) return refuse(text, `nhiều hơn ${MOST} kết quả`);
  const results: ModelResult[] = [];
  for (const part of parts) {
    const [, what = "", digits = "", unit = ""] = ONE.exec(part) ?? [];
    const amount = numberOf(digits);
    if (what === "" || amount === undefined) return refuse(part, "không đọc được tên, số và đơn vị tính");
    const safe = safeText(what, "Tên kết quả", { longest: MODEL_LIMITS.what });
    if (!("value" in safe)) return safe;
    const safeUnit = safeText(unit, "Đơn vị tính", { longest: MODEL_LIMITS.unit });
    if (!("value" in safeUnit)) return safeUnit;
    if (results.some((one) => one.what === safe.value)) return refuse(part, "kết quả này đã ghi ở trên");
    results.push({ what: safe.value, amount, unit: safeUnit.value });
  }
  return { value: results };
}

/** Results as they are typed, for a form and a file. */
export function resultsAsText(results: readonly ModelResult[], between = "; "): string {
  return results
    .map(({ what, amount, unit }) => `${what}: ${String(amount).replace(".", ",")} ${unit}`)
    .join(between);
}

/** In a sentence with its unit a clerk writes 1.200 and 1,5; no spreadsheet has had a hand in it. */
function numberOf(digits: string): number | undefined {
  const isVietnamese = /^\d+(,\d{1,3})?$/.test(digits) || /^\d{1,3}(\.\d{3})+(,\d{1,3})?$/.test(digits);
  const number = isVietnamese ? Number(digits.replaceAll(".", "").replace(",", ".")) : Number.NaN;
  return number <= 1e12 ? number : undefined;
}

function refuse(text: string, why: string): Reading<readonly ModelResult[]> {
  return {
    code: "bad-result",
    reason: `Kết quả “${text}”: ${why}.`,
    remedy: "Ghi như “Hiến đất: 1.200 m²; Ngày công: 350 công”.",
  };
}
