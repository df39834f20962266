import { createHash } from "node:crypto";
import { addDays, type Day } from "#contract/day.ts";
import { plainLine } from "#contract/plainText.ts";
import { QUESTIONNAIRE } from "#contract/questionnaire.ts";
import { canonicalCounts } from "#scoring/canonicalCounts.ts";
import { yearlyFigures } from "#scoring/yearlyFigures.ts";
import { dayText } from "../../web/format.ts";
import type { Database, Trx } from "../database/connect.ts";
import {
  findQuestionnaire,
  findReportEdition,
  insertReportEdition,
  listNamedSuccessions,
  lockReports,
  type ReportEdition,
  settledFrom,
} from "../database/reports.ts";
import { readInstallation } from "../database/settings.ts";
import { hasUnpublished } from "../database/steps.ts";
import { changedCounts } from "./changedCounts.ts";
import { FreezeRefusal } from "./FreezeRefusal.ts";
import { gatherInput } from "./gatherInput.ts";

export interface FreezeOrder {
  readonly year: number;
  /** Day in Viet Nam. */
  readonly today: Day;
  /** Why there is a new edition; asked for from the second edition on. */
  readonly changes?: string | undefined;
  /** Freezes a year that ratings can still be added to. */
  readonly early?: boolean | undefined;
}

/**
 * Works out a year once and keeps it: counts, figures, form and boundaries together, under a digest of the counts. All
 * is read in one snapshot. What arrives later changes nothing; a correction is a new edition that says what it changes.
 *
 * The snapshot is a transaction of its own: the trail takes lines only from one that sees what others commit meanwhile.
 * @param also what belongs into the transaction that keeps it, as a line of the trail
 * @throws FreezeRefusal when the year is not over and settled, or a new edition has no reason or no difference
 */
export async function freezeReport(
  db: Database,
  order: FreezeOrder,
  also: (trx: Trx, edition: ReportEdition) => Promise<void> = async () => {},
): Promise<ReportEdition> {
  for (;;) {
    const { edition, counts } = await readEdition(db, order);
    const isKept = await db.transaction().execute(async (trx) => {
      await lockReports(trx);
      const latest = await findReportEdition(trx, order.year);
      // Somebody else froze the year meanwhile: this one would not say what it changes of theirs.
      if ((latest?.edition ?? 0) !== edition.edition - 1) return false;
      await insertReportEdition(trx, edition, counts);
      await also(trx, edition);
      return true;
    });
    if (isKept) return edition;
  }
}

async function readEdition(
  db: Database,
  order: FreezeOrder,
): Promise<{ edition: ReportEdition; counts: string }> {
  return await db
    .transaction()
    .setIsolationLevel("repeatable read")
    .setAccessMode("read only")
    .execute(async (trx) => {
      if (!order.early) await refuseUnsettled(trx, order);
      const before = await findReportEdition(trx, order.year);
      if (before && !order.changes?.trim()) {
        throw new FreezeRefusal(
          `Báo cáo năm ${order.year} đã chốt (lần ${before.edition}, ngày ${dayText(before.frozenOn)}). Bản chốt không bao giờ sửa; muốn ra bản mới phải nêu lý do: --changes "…"`,
          `The report of ${order.year} is frozen (edition ${before.edition}, ${dayText(before.frozenOn)}). It is never changed; a new edition needs its reason: --changes "…"`,
        );
      }
      return await computeEdition(trx, order, before);
    });
}

async function computeEdition(
  trx: Trx,
  { year, today, changes }: FreezeOrder,
  before: ReportEdition | undefined,
): Promise<{ edition: ReportEdition; counts: string }> {
  const installation = await readInstallation(trx);
  const input = await gatherInput(trx, { year, targetPercent: installation.targetPercent });
  const figures = yearlyFigures(input);
  if (!input.tallies.some(({ month }) => month.startsWith(String(year)))) {
    throw new FreezeRefusal(
      `Năm ${year} chưa có lượt đánh giá nào được công bố; không có gì để chốt.`,
      `No ratings of ${year} were released; there is nothing to freeze.`,
    );
  }
  const questionnaire = await findQuestionnaire(trx, QUESTIONNAIRE.id);
  if (!questionnaire) {
    throw new FreezeRefusal(
      "Chưa có phiếu đánh giá trong cơ sở dữ liệu.",
      "There is no form in the database yet.",
    );
  }
  const counts = canonicalCounts(input);
  const edition: ReportEdition = {
    year,
    edition: (before?.edition ?? 0) + 1,
    frozenOn: today,
    simulated: installation.simulated,
    provinceName: installation.provinceName,
    scoringVersion: figures.scoringVersion,
    countsSha256: createHash("sha256").update(counts).digest("hex"),
    isEarly: today < settledFrom(year),
    changes: before ? changesFrom(before, input, figures.scoringVersion, changes ?? "") : null,
    figures,
    input,
    questionnaire,
    boundaries: {
      units: input.units,
      successions: await listNamedSuccessions(trx, `${year}-12-31`),
    },
  };
  return { edition, counts };
}

/** The reason as given, then what differs: one paragraph, since it is printed as one. */
function changesFrom(
  before: ReportEdition,
  input: ReportEdition["input"],
  scoringVersion: string,
  reason: string,
): string {
  const changed = changedCounts(before.input, input);
  const counts = changed.length > 0 ? `Số đếm thay đổi: ${changed.join("; ")}.` : "Số đếm không thay đổi.";
  const formulas =
    before.scoringVersion === scoringVersion
      ? ""
      : ` Cách tính: phiên bản ${before.scoringVersion} → ${scoringVersion}.`;
  return `${plainLine(reason).replace(/[.;]*$/, "")}. ${counts}${formulas}`;
}

async function refuseUnsettled(trx: Trx, { year, today }: FreezeOrder): Promise<void> {
  const settled = settledFrom(year);
  if (today < settled) {
    throw new FreezeRefusal(
      `Năm ${year} còn nhận đánh giá đến hết ngày ${dayText(addDays(settled, -1))}. Chốt sớm thì thêm --early; báo cáo sẽ ghi rõ là chốt khi năm chưa kết thúc.`,
      `${year} takes ratings until ${dayText(addDays(settled, -1))}. To freeze early add --early; the report will say so.`,
    );
  }
  if (await hasUnpublished(trx, year)) {
    throw new FreezeRefusal(
      `Năm ${year} còn lượt đánh giá chờ công bố. Khóa sổ năm trước rồi chốt lại.`,
      `Ratings of ${year} still wait to be released. Close the year first, then freeze it.`,
    );
  }
}
