import type { OfficialFigure } from "#contract/officialFigures.ts";
import { listOfficialFigures, upsertOfficialFigures } from "../database/officialFigures.ts";
import type { Importer } from "../imports/importer.ts";
import { OFFICIAL_COLUMNS, type OfficialColumn } from "./officialColumns.ts";
import { type OfficialLine, officialKey, readOfficialFigures } from "./readOfficialFigures.ts";

/** Figures that others have published, each under its instrument. The same file again changes nothing. */
export const officialFiguresImporter: Importer<OfficialColumn> = {
  about: "chỉ số do nơi khác công bố, mỗi số theo công cụ đo của nó",
  columns: OFFICIAL_COLUMNS,
  async plan(trx, table, today) {
    const { figures, refusals } = readOfficialFigures(table.rows, Number(today.slice(0, 4)));
    const stored = new Map((await listOfficialFigures(trx)).map((one) => [officialKey(one), one]));
    const added = figures.filter((one) => !stored.has(officialKey(one)));
    const corrected = figures.flatMap((after) => {
      const before = stored.get(officialKey(after));
      return before && said(before) !== said(after) ? [{ before, after }] : [];
    });
    const changed = [...added, ...corrected.map(({ after }) => after)];
    return {
      refusals,
      warnings: [],
      summary: [
        `Số công bố: ${added.length} số mới, ${corrected.length} số sửa, ${figures.length - changed.length} không đổi.`,
        ...corrected.map(({ before, after }) => `  Dòng ${after.line}: ${said(before)} → ${said(after)}`),
      ],
      write: () => upsertOfficialFigures(trx, changed.map(withoutLine)),
    };
  },
};

const withoutLine = ({ line: _, ...figure }: OfficialLine): OfficialFigure => figure;

/** Everything of a figure that may be corrected. */
function said({ territory, percent, respondents, rank, rankedOf, source }: OfficialFigure): string {
  const value = percent === null ? "không có phần trăm" : `${String(percent).replace(".", ",")}%`;
  const n = respondents === null ? "" : `, n = ${respondents}`;
  const place = rank === null ? "" : `, hạng ${rank}${rankedOf === null ? "" : `/${rankedOf}`}`;
  return `${territory} ${value}${n}${place} (${source})`;
}
