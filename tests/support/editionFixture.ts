import { yearlyFigures } from "#scoring/yearlyFigures.ts";
import type { YearlyInput } from "#scoring/yearlyReport.ts";
import type { ReportEdition } from "../../server/database/reports.ts";
import { common } from "../../web/messages/common.ts";
import { yearlyFixture } from "./yearlyFixture.ts";

type Changes = Partial<Omit<ReportEdition, "input" | "figures">> & { input?: Partial<YearlyInput> };

/** The first edition of the fixture's year, not stored anywhere yet. */
export function editionFixture({ input: inputChanges, ...changes }: Changes = {}): ReportEdition {
  const input = yearlyFixture(inputChanges);
  const [vi, en]: Readonly<Record<string, string>>[] = [common.vi.criteria, common.en.criteria];
  const figures = yearlyFigures(input);
  return {
    year: input.year,
    edition: 1,
    frozenOn: "2026-02-05",
    isEarly: false,
    simulated: false,
    provinceName: "tỉnh Thái Nguyên",
    scoringVersion: figures.scoringVersion,
    countsSha256: "3f".repeat(32),
    changes: null,
    input,
    figures,
    questionnaire: {
      code: "sipas-qr-1",
      criteria: input.criteria.map((code) => ({
        code,
        name: vi?.[code] ?? code,
        nameEn: en?.[code] ?? code,
      })),
    },
    boundaries: { units: input.units, successions: [] },
    ...changes,
  };
}
