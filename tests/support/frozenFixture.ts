import { createHash } from "node:crypto";
import { canonicalCounts } from "#scoring/canonicalCounts.ts";
import { yearlyFigures } from "#scoring/yearlyFigures.ts";
import type { YearlyInput } from "#scoring/yearlyReport.ts";
import type { ReportEdition } from "../../server/database/reports.ts";
import { editionFixture } from "./editionFixture.ts";
import { yearlyFixture } from "./yearlyFixture.ts";

/** The fixture's year as it would lie frozen in the database, under the digest of its counts. */
export function frozenFixture(changes: Partial<YearlyInput> = {}): ReportEdition {
  const input = yearlyFixture(changes);
  const { questionnaire, ...rest } = editionFixture();
  return {
    ...rest,
    isEarly: false,
    scoringVersion: "1",
    countsSha256: createHash("sha256").update(canonicalCounts(input)).digest("hex"),
    input,
    figures: yearlyFigures(input),
    questionnaire: {
      code: questionnaire.code,
      criteria: questionnaire.criteria.map((one) => ({ ...one, nameEn: one.code })),
    },
    boundaries: { units: input.units, successions: [] },
  };
}
