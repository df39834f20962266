import type { Day } from "#contract/day.ts";
import type { Month } from "#contract/month.ts";
import type { Boundaries, ResultsQuery } from "#contract/results.ts";
import type { UnitLink, View } from "../../web/dashboard/view.ts";
import type { StoredAgency } from "../database/agencies.ts";
import { listStartedModels } from "../database/models.ts";
import { listOfficialFigures } from "../database/officialFigures.ts";
import { listRatingPoints } from "../database/ratingPoints.ts";
import type { Register } from "../figures/register.ts";
import { resultsOf } from "../figures/results.ts";
import { isSameTerritory, reorganisedOn, territoryOf } from "../figures/territory.ts";
import { windowOf } from "../figures/window.ts";
import type { Language } from "../http/env.ts";
import type { Platform } from "../platform.ts";

export interface ViewQuestion {
  readonly unit: StoredAgency;
  readonly on: Day | undefined;
  readonly from: Month | undefined;
  readonly to: Month | undefined;
  readonly boundaries: Boundaries;
  readonly language: Language;
  readonly carriesLanguage: boolean;
}

/** Everything one page of the dashboard shows, from a handful of statements. */
export async function loadView(
  platform: Platform,
  register: Register,
  question: ViewQuestion,
): Promise<View> {
  const { unit, on, boundaries } = question;
  const { agencies, steps, installation, today } = register;
  const territories = {
    new: territoryOf(unit.id, agencies, steps, "new"),
    old: territoryOf(unit.id, agencies, steps, "old"),
  };
  const territory = territories[boundaries];
  const window = windowOf(question, territory, today);
  const ask = (changes: Partial<ResultsQuery>) =>
    resultsOf(platform, register, {
      agency: unit.code,
      on: unit.validTo ?? today,
      from: window.from,
      // Named only where the reader named it: a month after the unit's end is refused, not cut off.
      to: question.to === undefined ? undefined : window.to,
      period: "month",
      by: "",
      boundaries,
      criterion: undefined,
      marked: "no",
      ...changes,
    });
  const isLeaf = !agencies.some((agency) => agency.parentId === unit.id);
  const linksTo = (ids: readonly number[]): UnitLink[] =>
    agencies.filter(({ id }) => ids.includes(id)).map(({ code, name, validTo }) => ({ code, name, validTo }));
  return {
    language: question.language,
    carriesLanguage: question.carriesLanguage,
    provinceName: installation.provinceName,
    today,
    unit: {
      code: unit.code,
      name: unit.name,
      validFrom: unit.validFrom,
      validTo: unit.validTo,
      kind: unit.kind,
      isRoot: unit.code === installation.rootCode && unit.validTo === null,
    },
    on: on ?? null,
    predecessors: linksTo(steps.filter((s) => s.successorId === unit.id).map((s) => s.predecessorId)),
    successors: linksTo(steps.filter((s) => s.predecessorId === unit.id).map((s) => s.successorId)),
    reorganisedOn: reorganisedOn(territories.new, agencies),
    hasBoundaries: !isSameTerritory(territories.new, territories.old),
    window,
    units: await ask({ by: "agency,period", criterion: "overall", marked: "yes" }),
    criteria: await ask({ by: "period,criterion" }),
    points: isLeaf
      ? {
          results: await ask({ by: "point,period", criterion: "overall" }),
          list: (await listRatingPoints(platform.db, [...territory.groupOf.keys()])).map(
            ({ code, name, channel, closedOn }) => ({ code, name, channel, closedOn }),
          ),
        }
      : null,
    models: isLeaf ? await listStartedModels(platform.db, [...territory.groupOf.keys()]) : [],
    // Others have measured provinces; beside a commune their figures would say nothing.
    official: unit.kind === "province" ? await listOfficialFigures(platform.db) : [],
  };
}
