import { listAgencies } from "../database/agencies.ts";
import type { Trx } from "../database/connect.ts";
import {
  correctDossiers,
  findDossiersOfAgencies,
  insertDossiers,
  lockDossiers,
} from "../database/dossiers.ts";
import { countRatingsByMonth } from "../database/ratingsBesideDossiers.ts";
import { listServiceFields } from "../database/services.ts";
import { listSuccessions } from "../database/successions.ts";
import type { Importer } from "../imports/importer.ts";
import { type UnitBook, unitBook } from "../imports/unitThen.ts";
import { changesInWords, changesOf } from "./changes.ts";
import { DOSSIER_COLUMNS, type DossierColumn } from "./columns.ts";
import { type ReadLine, readDossiers } from "./readDossiers.ts";
import { warningsOf } from "./warnings.ts";

/**
 * Dossiers received and resolved, by unit, month and service field. The same file again changes nothing; other figures
 * for the same unit, month and field replace the stored ones, which are kept as a correction.
 */
export const dossiersImporter: Importer<DossierColumn> = {
  about: "hồ sơ tiếp nhận và đã giải quyết, theo đơn vị, tháng và lĩnh vực",
  columns: DOSSIER_COLUMNS,
  async plan(trx, table, today) {
    await lockDossiers(trx);
    const book = unitBook(await listAgencies(trx), await listSuccessions(trx));
    const { lines, refusals } = readDossiers(table.rows, {
      book,
      fields: await listServiceFields(trx),
      today,
    });
    const agencyIds = [...new Set(lines.map((line) => line.agencyId))];
    const stored = await findDossiersOfAgencies(trx, agencyIds);
    const changes = changesOf(lines, stored);
    const changing = [...changes.added, ...changes.corrected.map(({ after }) => after)];
    const ratings = await countRatings(trx, agencyIds, lines);
    return {
      refusals,
      warnings: warningsOf(lines, changing, stored, ratings, today),
      summary: [
        ...changesInWords(changes),
        ...(table.columns.has("unit_name") ? [] : reusedCodes(lines, book)),
      ],
      async write() {
        await insertDossiers(trx, changes.added);
        await correctDossiers(trx, changes.corrected, today);
      },
    };
  },
};

async function countRatings(trx: Trx, agencyIds: readonly number[], lines: readonly ReadLine[]) {
  const months = lines.map((line) => line.month).sort();
  const [from, to] = [months[0], months.at(-1)];
  return from && to ? await countRatingsByMonth(trx, { agencyIds, from, to }) : [];
}

/** Without names nobody can tell whether an old code was meant for the new unit; it is said, and left to the clerk. */
function reusedCodes(lines: readonly ReadLine[], { byCode }: UnitBook): string[] {
  const reused = new Set(
    lines
      .map(({ unit }) => unit)
      .filter((unit) => (byCode.get(unit.code) ?? []).some((other) => other.name !== unit.name))
      .map((unit) => `${unit.code} ${unit.name}`),
  );
  if (reused.size === 0) return [];
  return [
    `${reused.size} mã trong tệp từng hoặc sẽ thuộc đơn vị khác; tệp không có cột unit_name để đối chiếu. Được hiểu là: ${[...reused].join(", ")}.`,
  ];
}
