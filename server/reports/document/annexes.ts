import type { Annex, Block } from "../reportDocument.ts";
import { formAnnex } from "./annexForm.ts";
import { modelsAnnex } from "./annexModels.ts";
import { ranksAnnex } from "./annexRanks.ts";
import { collapsedAnnex, silentFieldsAnnex } from "./annexStrata.ts";
import { oldBoundariesAnnex, unitsAnnex } from "./annexUnits.ts";
import { isMergerYear } from "./boundaries.ts";
import { roman } from "./roman.ts";
import type { AnnexId, Writing } from "./writing.ts";

interface DraftAnnex {
  readonly id: AnnexId;
  readonly title: (year: number) => string;
  readonly isNeeded: (writing: Pick<Writing, "figures" | "edition">) => boolean;
  readonly blocks: (writing: Writing) => Block[];
}

/** In the order in which they are bound; what an edition has nothing to say of, it leaves out. */
const ANNEXES: readonly DraftAnnex[] = [
  {
    id: "units",
    title: (year) => `Kết quả từng đơn vị theo địa giới cuối năm ${year}`,
    isNeeded: () => true,
    blocks: unitsAnnex,
  },
  {
    id: "ranks",
    title: () => "Khoảng tin cậy và khoảng hạng có thể của từng đơn vị",
    isNeeded: ({ figures }) => figures.units.filter(({ band }) => band !== null).length >= 2,
    blocks: ranksAnnex,
  },
  {
    id: "old-boundaries",
    title: () => "Kết quả từng đơn vị theo địa giới của từng thời điểm",
    isNeeded: isMergerYear,
    blocks: oldBoundariesAnnex,
  },
  {
    id: "silent-fields",
    title: () => "Lĩnh vực có hồ sơ nhưng không có lượt đánh giá",
    isNeeded: ({ figures }) => figures.silentFields.length > 0,
    blocks: silentFieldsAnnex,
  },
  {
    id: "collapsed",
    title: () => "Các ô được gộp khi gia quyền",
    isNeeded: ({ figures }) => (figures.weighted?.collapsed.length ?? 0) > 0,
    blocks: collapsedAnnex,
  },
  {
    id: "models",
    title: (year) => `Biểu dương năm ${year}: mô hình điển hình và đơn vị chắc chắn trên mục tiêu`,
    isNeeded: ({ figures }) => figures.models !== undefined,
    blocks: modelsAnnex,
  },
  { id: "form", title: () => "Phiếu đánh giá và số lượt theo mức", isNeeded: () => true, blocks: formAnnex },
];

type Unbound = Omit<Writing, "annex">;

/** "Phụ lục II" for each annex that this edition has. */
export function annexNumbers(writing: Unbound): ReadonlyMap<AnnexId, string> {
  const needed = ANNEXES.filter(({ isNeeded }) => isNeeded(writing));
  return new Map(needed.map(({ id }, at) => [id, `Phụ lục ${roman(at + 1)}`]));
}

export function annexes(writing: Writing): Annex[] {
  return ANNEXES.flatMap(({ id, title, blocks }) => {
    const number = writing.annex(id);
    return number === null ? [] : [{ number, title: title(writing.edition.year), blocks: blocks(writing) }];
  });
}
