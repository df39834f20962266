import { QUESTIONNAIRE } from "#contract/questionnaire.ts";
import type { YearlyInput } from "#scoring/yearlyReport.ts";
import type { Database } from "../database/connect.ts";
import { selectYearlyMarked } from "../database/markedAnswers.ts";
import { listOfficialFigures } from "../database/officialFigures.ts";
import { listServiceFields } from "../database/services.ts";
import {
  countYearlyComments,
  selectYearlyDossiers,
  selectYearlyTallies,
  selectYearlyUnits,
} from "../database/yearlyInput.ts";
import { selectYearlyModels } from "../database/yearlyModels.ts";

/** Everything that a year's figures are worked out from, as it stands now. Only what was released, nothing that waits. */
export async function gatherInput(
  db: Database,
  { year, targetPercent }: { year: number; targetPercent: number },
): Promise<YearlyInput> {
  const span = { from: `${year - 1}-01-01`, to: `${year}-12-31` };
  const fields = await listServiceFields(db);
  const officialFigures = await listOfficialFigures(db);
  return {
    year,
    targetPercent,
    questionnaire: QUESTIONNAIRE.code,
    criteria: QUESTIONNAIRE.criteria,
    units: await selectYearlyUnits(db, span),
    fields: fields.map(({ code, name }) => ({ code, name })),
    tallies: await selectYearlyTallies(db, { ...span, questionnaireId: QUESTIONNAIRE.id }),
    dossiers: await selectYearlyDossiers(db, year),
    comments: await countYearlyComments(db, year),
    marked: await selectYearlyMarked(db, { year, questionnaireId: QUESTIONNAIRE.id }),
    models: await selectYearlyModels(db, { year, questionnaireId: QUESTIONNAIRE.id }),
    officialFigures: officialFigures
      .filter((one) => one.year <= year)
      .map(({ territoryCode, ...figure }) => figure),
  };
}
