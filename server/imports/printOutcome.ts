import type { ImportOutcome } from "./runImport.ts";

const CONCLUSIONS: Readonly<Record<ImportOutcome["state"], string>> = {
  refused: "Không ghi gì. Sửa các dòng trên rồi nhập lại cả tệp.",
  warned: "Không ghi gì. Xem các cảnh báo; nếu số liệu đúng là như vậy, chạy lại với --accept-warnings.",
  tried: "Chạy thử, chưa ghi gì. Chạy lại với --apply để ghi.",
  written: "Đã ghi.",
};

/** More than anybody mends before trying again. */
const SHOWN = 200;
const LONGEST = 300;

/** Cells are quoted as they came, and may hold what moves a terminal's cursor, or a whole book. */
function printable(text: string): string {
  const safe = text.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, "�");
  return safe.length > LONGEST ? `${safe.slice(0, LONGEST)}…` : safe;
}

/** The outcome as lines for a terminal. */
export function printOutcome({ state, refusals, warnings, notes, summary }: ImportOutcome): string[] {
  const block = (title: string, problems: ImportOutcome["refusals"]) =>
    problems.length === 0
      ? []
      : [
          `${problems.length} ${title}:`,
          ...problems
            .slice(0, SHOWN)
            .map(({ line, reason, remedy }) => `  Dòng ${line}: ${printable(reason)} → ${printable(remedy)}`),
          ...(problems.length > SHOWN ? [`  … và ${problems.length - SHOWN} ${title} nữa`] : []),
        ];
  return [
    ...notes.map(printable),
    ...block("lỗi", refusals),
    ...block("cảnh báo", warnings),
    ...(state === "refused" ? [] : summary.map(printable)),
    CONCLUSIONS[state],
  ];
}
