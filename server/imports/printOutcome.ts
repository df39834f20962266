import type { ImportOutcome } from "./runImport.ts";

const CONCLUSIONS: Readonly<Record<ImportOutcome["state"], string>> = {
  refused: "Không ghi gì. Sửa các dòng trên rồi nhập lại cả file.",
  warned: "Không ghi gì. Xem các cảnh báo; nếu số liệu đúng là như vậy, chạy lại với --accept-warnings.",
  tried: "Chạy thử, chưa ghi gì. Chạy lại với --apply để ghi.",
  written: "Đã ghi.",
};

/** The outcome as lines for a terminal. */
export function printOutcome({ state, refusals, warnings, notes, summary }: ImportOutcome): string[] {
  const block = (title: string, problems: ImportOutcome["refusals"]) =>
    problems.length === 0
      ? []
      : [
          `${problems.length} ${title}:`,
          ...problems.map(({ line, reason, remedy }) => `  Dòng ${line}: ${reason} → ${remedy}`),
        ];
  return [
    ...notes,
    ...block("lỗi", refusals),
    ...block("cảnh báo", warnings),
    ...(state === "refused" ? [] : summary),
    CONCLUSIONS[state],
  ];
}
