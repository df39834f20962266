import { monthsBetween } from "#contract/month.ts";
import type { ResultsQuery } from "#contract/results.ts";
import { answered } from "#scoring/answered.ts";
import { silentFields } from "#scoring/silentFields.ts";
import { summarise } from "#scoring/summary.ts";
import type { ProvinceLink, ProvinceView } from "../../web/desk/provinceView.ts";
import { province as words } from "../../web/messages/province.ts";
import { countsOf, isWithin } from "../../web/ui/resultsCells.ts";
import type { StoredAgency } from "../database/agencies.ts";
import { countCasesByUnit } from "../database/caseFigures.ts";
import { listDossiersBetween } from "../database/dossiers.ts";
import { listServiceFields } from "../database/services.ts";
import { findAuditedPoints } from "../figures/auditedPoints.ts";
import { rangeOf } from "../figures/range.ts";
import type { Register } from "../figures/register.ts";
import { resultsOf } from "../figures/results.ts";
import { findSilentPoints } from "../figures/silentPoints.ts";
import { territoryOf } from "../figures/territory.ts";
import { windowOf } from "../figures/window.ts";
import type { Actor } from "../http/Actor.ts";
import type { Language } from "../http/env.ts";
import type { Platform } from "../platform.ts";
import { previousSpan } from "./previousSpan.ts";
import { responseOf, responseTogether } from "./responseOf.ts";
import { type TileGroup, tileGroup } from "./tileGroup.ts";
import { type UnitPeriods, unitsInNeed } from "./unitsInNeed.ts";

interface Question {
  readonly root: StoredAgency;
  readonly query: Partial<Pick<ResultsQuery, "from" | "to">>;
  readonly language: Language;
  readonly carriesLanguage: boolean;
  readonly actor: Actor;
}

/** Everything that the province's screen shows, of released tallies and of numbers that no answer moves. */
export async function loadProvince(
  platform: Platform,
  register: Register,
  { root, query, language, carriesLanguage, actor }: Question,
): Promise<ProvinceView> {
  const { db } = platform;
  const { agencies, steps, installation, today } = register;
  const { targetPercent } = installation;
  const territory = territoryOf(root.id, agencies, steps, "new");
  const range = rangeOf(query, root, today);
  const previous = previousSpan(range);
  const window = windowOf({ unit: root, from: query.from, to: query.to }, territory, today);
  const ask = (changes: Partial<ResultsQuery>) =>
    resultsOf(platform, register, {
      agency: root.code,
      on: today,
      from: previous.from < window.from ? previous.from : window.from,
      to: window.to,
      period: "month",
      by: "agency,period",
      boundaries: "new",
      criterion: "overall",
      marked: "no",
      ...changes,
    });
  const results = await ask({});
  const byField = await ask({ by: "agency,field", ...range });
  const ids = [...territory.groupOf.keys()];
  const dossiers = await listDossiersBetween(db, { agencyIds: ids, ...range });
  const resolved = new Map<string, number>();
  for (const { agencyId, month, resolved: n } of dossiers) {
    const key = `${agencyId} ${month}`;
    resolved.set(key, (resolved.get(key) ?? 0) + n);
  }
  const membersOf = Map.groupBy(
    agencies.filter(({ id }) => territory.groupOf.has(id)),
    ({ id }) => territory.groupOf.get(id) as number,
  );
  const keyOf = ({ code, validFrom }: { code: string; validFrom: string }) => `${code} ${validFrom}`;
  const placeOf = new Map(results.agencies.map((one, place) => [keyOf(one), place]));
  const tiles = agencies.flatMap((unit) => {
    if (!membersOf.has(unit.id) || unit.kind === "province") return [];
    const place = placeOf.get(keyOf(unit));
    const cells = results.cells.filter(({ agency }) => agency === place);
    const now = countsOf({ cells }, (cell) => isWithin(cell, range));
    const group = tileGroup(unit, register);
    if (group.kind === "ended" && answered(now) === 0) return [];
    const before = countsOf({ cells }, (cell) => isWithin(cell, previous));
    return [{ unit, cells, group, now, before }];
  });
  const needs = unitsInNeed(
    tiles.map(({ unit: { id, kind }, now, before }): UnitPeriods => ({ id, kind, now, before })),
    targetPercent,
  );
  const responseTo = (
    cells: typeof results.cells,
    members: readonly StoredAgency[],
  ): ReturnType<typeof responseOf> =>
    responseOf({
      months: monthsBetween(range.from, range.to),
      members,
      ratingsIn: (month) => answered(countsOf({ cells }, ({ period }) => period === month)),
      resolvedIn: (id, month) => resolved.get(`${id} ${month}`),
    });
  const w = words[language];
  const named = new Map(agencies.map((one) => [one.id, one]));
  const fieldNames = new Map((await listServiceFields(db)).map(({ code, name }) => [code, name]));
  const silent = await findSilentPoints(db, today);
  const audited = await findAuditedPoints(db, range.to);
  const seesComments = actor.may("see-cases", root.id);
  const units = tiles.map(({ unit, cells, group, now }) => ({
    code: unit.code,
    name: unit.name,
    kind: unit.kind,
    validTo: unit.validTo,
    group: groupName(group, w.groups),
    summary: summarise(now, targetPercent),
    reasons: needs.get(unit.id) ?? [],
    response: responseTo(cells, membersOf.get(unit.id) ?? []),
  }));
  return {
    language,
    carriesLanguage,
    targetPercent,
    questionnaire: results.questionnaire,
    range,
    previous: { from: previous.from, to: previous.to },
    headline: summarise(
      countsOf(results, (cell) => isWithin(cell, range)),
      targetPercent,
    ),
    units: units.sort((a, b) => inOrder(a.group, b.group, w.groups) || a.name.localeCompare(b.name, "vi")),
    response: responseTogether(units.map(({ response }) => response)),
    silentFields: silentFields(
      dossiers.map(({ agencyId, fieldCode, month, received, resolved: n }) => ({
        unit: String(territory.groupOf.get(agencyId)),
        field: fieldCode,
        month,
        received,
        resolved: n,
      })),
      byField.cells.map(({ agency = -1, field = "", counts }) => {
        const at = byField.agencies[agency];
        const unit = at && agencies.find((one) => keyOf(one) === keyOf(at));
        return { unit: String(unit?.id), field, counts };
      }),
      new Map(),
    )
      .map(({ unit, field, dossiers: n, unnamed }) => ({
        unit: named.get(Number(unit))?.name ?? unit,
        field: fieldNames.get(field) ?? field,
        dossiers: n,
        unnamed,
      }))
      .sort((a, b) => a.unit.localeCompare(b.unit, "vi") || a.field.localeCompare(b.field, "vi")),
    silentPoints: silent.points
      .filter(({ agencyId }) => territory.groupOf.has(agencyId))
      .map(({ agencyId, name }) => ({ unit: named.get(agencyId)?.name ?? "", point: name })),
    quiet: { from: silent.from, to: silent.to },
    auditedPoints: audited
      .filter(({ agencyId }) => territory.groupOf.has(agencyId))
      .map(({ agencyId, name, ...found }) => ({
        ...found,
        unit: named.get(agencyId)?.name ?? "",
        point: name,
      }))
      .sort((a, b) => a.unit.localeCompare(b.unit, "vi") || a.point.localeCompare(b.point, "vi")),
    comments: seesComments
      ? (await countCasesByUnit(db, { agencyIds: ids, today }))
          .flatMap(({ agencyId, waiting, inProgress, late }) => {
            const unit = named.get(agencyId);
            if (!unit || waiting + inProgress === 0) return [];
            const { code, name, validTo } = unit;
            return [{ code, name, validTo, open: waiting + inProgress, late }];
          })
          .sort((a, b) => a.name.localeCompare(b.name, "vi"))
      : null,
    links: linksFor(actor),
  };
}

type GroupNames = (typeof words)["vi"]["groups"];

function groupName(group: TileGroup, names: GroupNames): string {
  return group.kind === "district" ? group.name : names[group.kind];
}

/** Districts by name, then what belongs to none, then what has ended. */
function inOrder(a: string, b: string, names: GroupNames): number {
  const last: string[] = [names.communes, names.departments, names.ended];
  return last.indexOf(a) - last.indexOf(b) || a.localeCompare(b, "vi");
}

function linksFor(actor: Actor): ProvinceLink[] {
  const has = (right: Parameters<Actor["unitsOf"]>[0]) => actor.unitsOf(right).size > 0;
  return [
    "reports",
    ...(has("freeze-reports") ? (["freezing"] as const) : []),
    "posters",
    ...(has("see-points") ? (["points"] as const) : []),
    ...(has("see-units") ? (["units"] as const) : []),
    ...(has("see-accounts") ? (["accounts"] as const) : []),
  ];
}
