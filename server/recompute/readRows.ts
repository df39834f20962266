import { createHash } from "node:crypto";
import { parse } from "csv-parse/sync";
import { OpenDataFault } from "./OpenDataFault.ts";

/** One row of the file, without guards. */
export interface Row {
  /** Of the file, from 1. */
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
  /** Whether its check is that of its cells: false where somebody changed it. */
  readonly isSound: boolean;
}

/** The rows of an open-data file. Cells that begin with an apostrophe lose it, as the data dictionary says. */
export function readRows(text: string): Row[] {
  let read: { record: string[]; info: { lines: number } }[];
  try {
    read = parse(text, { bom: true, info: true }) as unknown as typeof read;
  } catch (cause) {
    throw new OpenDataFault("Không đọc được tệp: không phải CSV theo RFC 4180.", { cause });
  }
  const [header, ...rest] = read;
  const names = header?.record ?? [];
  if (names[0] !== "record" || names.at(-1) !== "check") {
    throw new OpenDataFault("Tệp này không phải số liệu mở của báo cáo: thiếu cột record và check.");
  }
  return rest.map(({ record, info }) => {
    const cells = record.map((cell) => (cell.startsWith("'") ? cell.slice(1) : cell));
    const check = createHash("sha256").update(cells.slice(0, -1).join("\n")).digest("hex").slice(0, 8);
    return {
      line: info.lines,
      cells: Object.fromEntries(names.map((name, at) => [name, cells[at] ?? ""])),
      isSound: check === cells.at(-1),
    };
  });
}
