import { FACTORS } from "#contract/questionnaire.ts";
import { costliestGroup } from "#scoring/costliestGroup.ts";
import { summarise } from "#scoring/summary.ts";
import type { DeskView } from "../../web/desk/deskView.ts";
import { countsOf, isWithin, type MonthSpan } from "../../web/ui/resultsCells.ts";
import { tellingPeriod, trendPoints } from "../../web/ui/trendPoints.ts";
import type { StoredAgency } from "../database/agencies.ts";
import { listStartedModels } from "../database/models.ts";
import { listTrendNotes } from "../database/trendNotes.ts";
import { rangeOf } from "../figures/range.ts";
import type { Register } from "../figures/register.ts";
import { resultsOf } from "../figures/results.ts";
import { isSameTerritory, reorganisedOn, territoryOf } from "../figures/territory.ts";
import { windowOf } from "../figures/window.ts";
import type { Actor } from "../http/Actor.ts";
import type { Language } from "../http/env.ts";
import type { Platform } from "../platform.ts";
import { changesOf } from "./changes.ts";
import type { Desk } from "./desk.ts";
import type { DeskQuery } from "./deskQuery.ts";
import { firstToldMonth } from "./firstToldMonth.ts";
import { loadComments } from "./loadComments.ts";
import { loadFields } from "./loadFields.ts";
import { loadFunnel } from "./loadFunnel.ts";
import { loadPoints } from "./loadPoints.ts";
import { noteEffect } from "./noteEffect.ts";
import { previousSpan } from "./previousSpan.ts";
import { rootOf } from "./visibleUnits.ts";

interface Question {
  readonly unit: StoredAgency;
  readonly query: DeskQuery;
  readonly language: Language;
  readonly carriesLanguage: boolean;
  readonly actor: Actor;
}

/** Everything that the screen of one unit shows, of released tallies and of numbers that no answer moves. */
export async function loadDesk(
  platform: Platform,
  register: Register,
  question: Question,
): Promise<DeskView> {
  const { unit, query, language, actor } = question;
  const { agencies, steps, installation, today } = register;
  const { targetPercent } = installation;
  const { boundaries } = query;
  const territories = {
    new: territoryOf(unit.id, agencies, steps, "new"),
    old: territoryOf(unit.id, agencies, steps, "old"),
  };
  const territory = territories[boundaries];
  const range = rangeOf(query, unit, today);
  const window = windowOf({ unit, from: query.from, to: query.to }, territory, today);
  const earliest = firstToldMonth(territory);
  const previous = previousSpan(range);
  const isTold = earliest === null || previous.from >= earliest;
  const desk: Desk = {
    platform,
    register,
    unit,
    unitIds: [...territory.groupOf.keys()],
    isLeaf: !agencies.some(({ parentId }) => parentId === unit.id),
    language,
    range,
    held: { from: isTold && previous.from < window.from ? previous.from : window.from, to: window.to },
    query,
    ask: (changes) =>
      resultsOf(platform, register, {
        agency: unit.code,
        on: unit.validTo ?? today,
        from: desk.held.from,
        // Named only where the reader named it: a month after the unit's end is refused, not cut off.
        to: query.to === undefined ? undefined : window.to,
        period: "month",
        by: "",
        boundaries,
        criterion: undefined,
        marked: "no",
        ...changes,
      }),
  };
  const criteria = await desk.ask({ by: "period,criterion" });
  const countsIn = (criterion: string, span: MonthSpan) =>
    countsOf(criteria, (cell) => cell.criterion === criterion && isWithin(cell, span));
  const fields = await loadFields(desk);
  const points = await loadPoints(desk);
  const below = desk.isLeaf ? null : await desk.ask({ by: "agency,period", criterion: "overall" });
  const trend = { criteria, window, today, targetPercent };
  const period = query.period ?? tellingPeriod(trend);
  const notes = await listTrendNotes(platform.db, unit.id);
  return {
    language,
    carriesLanguage: question.carriesLanguage,
    today,
    targetPercent,
    simulated: installation.simulated,
    unit: {
      code: unit.code,
      name: unit.name,
      kind: unit.kind,
      validFrom: unit.validFrom,
      validTo: unit.validTo,
      isRoot: unit.id === rootOf(register)?.id,
    },
    successors: steps
      .filter(({ predecessorId }) => predecessorId === unit.id)
      .flatMap(({ successorId }) => agencies.filter(({ id }) => id === successorId))
      .map(({ id, code, name }) => ({ code, name, isVisible: actor.may("see-figures", id) })),
    boundaries,
    hasBoundaries: !isSameTerritory(territories.new, territories.old),
    reorganisedOn: reorganisedOn(territories.new, agencies),
    window,
    range,
    period,
    criteria,
    headline: summarise(countsIn("overall", range), targetPercent),
    publication: criteria.publication,
    trend: trendPoints(trend, period),
    changes: isTold
      ? changesOf({
          previous,
          range,
          targetPercent,
          language,
          criteria,
          fields,
          points: points?.source,
          below,
        })
      : { kind: "divided" },
    cost: costliestGroup(FACTORS.map((key) => ({ key, counts: countsIn(key, range) }))),
    comments: await loadComments(desk, actor),
    factors: FACTORS.map((code) => ({ code, summary: summarise(countsIn(code, range), targetPercent) })),
    fields: fields.rowsIn(range),
    points: points?.view ?? null,
    below:
      below?.agencies.flatMap(({ code, name, kind, validFrom, validTo }, place) => {
        const counts = countsOf(below, (cell) => cell.agency === place && isWithin(cell, range));
        const summary = summarise(counts, targetPercent);
        const isSelf = code === unit.code && validFrom === unit.validFrom;
        const isGone = validTo !== null && validTo !== unit.validTo;
        if (summary.disclosure === "none" && (isSelf || isGone)) return [];
        return [{ code, name, kind, validTo, summary }];
      }) ?? [],
    funnel: await loadFunnel(desk),
    notes: notes.map((note) => ({
      ...note,
      effect: noteEffect({ onDate: note.onDate, held: desk.held, countsIn, targetPercent }),
    })),
    models: desk.isLeaf ? await listStartedModels(platform.db, desk.unitIds) : [],
    mayKeepNotes: actor.may("keep-notes", unit.id),
  };
}
