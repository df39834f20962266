import { yearlyFigures } from "#scoring/yearlyFigures.ts";
import type { YearlyInput } from "#scoring/yearlyReport.ts";
import type { ReportedEdition } from "../../server/reports/document/edition.ts";
import { common } from "../../web/messages/common.ts";
import { yearlyFixture } from "./yearlyFixture.ts";

/** The first edition of the fixture's year, not stored anywhere. */
export function editionFixture(
  changes: Partial<Omit<ReportedEdition, "input" | "figures">> & { input?: Partial<YearlyInput> } = {},
): ReportedEdition {
  const { input: inputChanges, ...rest } = changes;
  const input = yearlyFixture(inputChanges);
  return {
    year: input.year,
    edition: 1,
    frozenOn: "2026-02-05",
    simulated: false,
    provinceName: "tỉnh Thái Nguyên",
    countsSha256: "3f".repeat(32),
    changes: null,
    input,
    figures: yearlyFigures(input),
    questionnaire: {
      code: "sipas-qr-1",
      criteria: input.criteria.map((code) => ({
        code,
        name: (common.vi.criteria as Readonly<Record<string, string>>)[code] ?? code,
      })),
    },
    ...rest,
  };
}
