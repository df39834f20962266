import { dayText } from "../../../web/format.ts";
import { common } from "../../../web/messages/common.ts";
import type { ReportedEdition } from "./edition.ts";

const KINDS: Readonly<Record<string, string>> = {
  province: "Lượt gộp chung của tỉnh cuối năm",
  district: "Huyện, thành phố",
  commune: "Xã",
  ward: "Phường",
  town: "Thị trấn",
  department: "Sở, ngành và cơ quan cấp tỉnh",
};

const CHANNELS: Readonly<Record<string, string>> = {
  counter: "Quầy tiếp nhận",
  kiosk: "Máy tại chỗ",
  slip: "Phiếu giấy có mã QR",
  online: "Trực tuyến",
  unassigned: "Gộp chung cuối năm, không theo điểm đánh giá",
};

const FIELDS: Readonly<Record<string, string>> = {
  unstated: "Không nêu lĩnh vực",
  mixed: "Nhiều lĩnh vực gộp lại",
};

const LEFTOVERS: ReadonlySet<string> = new Set(["mixed", "unstated", "unassigned", "province"]);

/** What codes and keys are called in the document. */
export interface Names {
  unit(key: string): string;
  /** The official code inside a unit's key. */
  code(key: string): string;
  parent(key: string): string;
  kind(kind: string): string;
  channel(channel: string): string;
  field(code: string): string;
  criterion(code: string): string;
  /** Groups by name; what gathers leftovers comes last. */
  inGroupOrder<T extends { readonly key: string }>(lines: readonly T[], nameOf: (key: string) => string): T[];
  /** By name as Vietnamese sorts, then by key. */
  inOrder<T>(items: readonly T[], keyOf: (item: T) => string): T[];
}

/**
 * Names as they stood when the report was frozen. A unit that ended by the end of the year carries its last day, since its
 * name and its code may both be another's by then.
 */
export function namesOf({ year, input, questionnaire }: ReportedEdition): Names {
  const units = new Map(input.units.map((unit) => [unit.key, unit]));
  const fields = new Map(input.fields.map(({ code, name }) => [code, name]));
  const criteria = new Map(questionnaire.criteria.map(({ code, name }) => [code, name]));
  const words: Readonly<Record<string, string>> = common.vi.criteria;
  const unit = (key: string): string => {
    const found = units.get(key);
    if (!found) return key;
    if (found.kind === "province") return `${found.name} (lượt gộp chung cuối năm)`;
    const isPast = found.validTo !== null && found.validTo < `${year}-12-31`;
    return isPast ? `${found.name} (đến ${dayText(found.validTo)})` : found.name;
  };
  return {
    unit,
    code: (key) => key.split("@")[0] ?? key,
    parent: (key) => units.get(units.get(key)?.parent ?? "")?.name ?? "",
    kind: (kind) => KINDS[kind] ?? kind,
    channel: (channel) => CHANNELS[channel] ?? channel,
    field: (code) => fields.get(code) ?? FIELDS[code] ?? code,
    criterion: (code) =>
      criteria.get(code) ?? words[code] ?? (code === "unstated" ? "Không nêu nội dung" : code),
    inGroupOrder: (lines, nameOf) =>
      lines.toSorted(
        (a, b) =>
          Number(LEFTOVERS.has(a.key)) - Number(LEFTOVERS.has(b.key)) ||
          nameOf(a.key).localeCompare(nameOf(b.key), "vi"),
      ),
    inOrder: (items, keyOf) =>
      [...items].sort(
        (a, b) => unit(keyOf(a)).localeCompare(unit(keyOf(b)), "vi") || (keyOf(a) < keyOf(b) ? -1 : 1),
      ),
  };
}
