import { monthOf } from "#contract/month.ts";
import { summarise } from "#scoring/summary.ts";
import type { PraisedModel, PraisedUnit } from "../../web/models/CommendationPage.tsx";
import { listModels } from "../database/models.ts";
import type { Register } from "../figures/register.ts";
import { resultsOf } from "../figures/results.ts";
import type { Platform } from "../platform.ts";
import { modelLine } from "./modelLine.ts";
import { readPlaces } from "./places.ts";

export interface Commendation {
  readonly models: PraisedModel[];
  readonly units: PraisedUnit[];
  /** Years in which a model was named exemplary. */
  readonly years: string[];
}

/**
 * Models named exemplary in a year beside the units whose index was above the target with certainty, both in the order
 * of names. Certain is what the verdict calls met: the whole 95 % interval of overall satisfaction above the target.
 */
export async function readCommendation(
  platform: Platform,
  register: Register,
  year: string,
): Promise<Commendation> {
  const units = await praisedUnits(platform, register, year);
  const places = await readPlaces(platform.db);
  const exemplary = await listModels(platform.db, { reached: "exemplary" });
  const named = exemplary.flatMap((model) => {
    const step = model.steps.find((one) => one.step === "name-exemplary");
    return step ? [{ model, step }] : [];
  });
  const compare = new Intl.Collator("vi").compare;
  const praised = new Set(units.map(({ key }) => key));
  const models = named
    .filter(({ step }) => step.onDate.startsWith(year))
    .map(({ model, step }): PraisedModel => {
      const now = places.now(model.agencyId);
      return {
        ...modelLine(model, places),
        decision: step.decision,
        namedOn: step.onDate,
        isUnitPraised: praised.has(`${now.code} ${now.validFrom}`),
      };
    });
  return {
    models: models.sort((a, b) => compare(a.title, b.title) || a.id - b.id),
    units: units.map(({ key, ...unit }) => unit).sort((a, b) => compare(a.name, b.name)),
    years: [...new Set(named.map(({ step }) => step.onDate.slice(0, 4)))].sort().reverse(),
  };
}

async function praisedUnits(
  platform: Platform,
  register: Register,
  year: string,
): Promise<(PraisedUnit & { key: string })[]> {
  const { installation, today, agencies } = register;
  const last = `${year}-12` < monthOf(today) ? `${year}-12` : monthOf(today);
  if (`${year}-01` > last || !agencies.some(({ code }) => code === installation.rootCode)) return [];
  const results = await resultsOf(platform, register, {
    agency: installation.rootCode,
    on: today,
    from: `${year}-01`,
    to: last,
    period: "year",
    by: "agency",
    boundaries: "new",
    criterion: "overall",
    marked: "no",
  });
  return results.cells.flatMap(({ agency, counts }) => {
    const unit = results.agencies[agency ?? -1];
    const summary = summarise(counts, installation.targetPercent);
    if (!unit || unit.kind === "province" || !("verdict" in summary) || summary.verdict.kind !== "met")
      return [];
    const { code, name, validFrom } = unit;
    const { index, interval, n } = summary;
    return [{ key: `${code} ${validFrom}`, code, name, index, interval, answers: n }];
  });
}
