import type { AgencyKind } from "#contract/agencies.ts";
import { addDays, type Day } from "#contract/day.ts";
import type { Language } from "../../web/messages/dictionary.ts";
import { units as words } from "../../web/messages/units.ts";
import type { UnitForm } from "../../web/units/view.ts";
import { isThere, type StoredAgency } from "../database/agencies.ts";
import type { SuccessionStep } from "../database/successions.ts";
import { checkSuccessions } from "./import/checkSuccessions.ts";
import { checkUnits } from "./import/checkUnits.ts";
import { KnownUnits } from "./import/knownUnits.ts";
import { ProblemList } from "./import/problem.ts";

/** The units that there are, as a change is judged against them. */
export interface Stored {
  readonly agencies: readonly StoredAgency[];
  readonly steps: readonly (SuccessionStep & { readonly onDate: Day })[];
  readonly rootCode: string;
}

/** A new unit has this id until it is written. */
export const NEW_ID = -1;

/** What a change does to the register. */
export interface UnitPlan {
  readonly kind: "add" | "change" | "succession";
  /** Units as they will be: new ones, and those that change. */
  readonly units: readonly StoredAgency[];
  /** The same units as they are. */
  readonly before: readonly StoredAgency[];
  readonly steps: readonly {
    predecessorId: number;
    successorId: number;
    onDate: Day;
    source: string | null;
  }[];
  /** Units that get a last day, or an earlier one. */
  readonly ended: readonly StoredAgency[];
}

export type Planned = { readonly plan: UnitPlan } | { readonly problems: readonly string[] };

/** Judges a change by the rules of import. */
export function planUnitChange(form: UnitForm, stored: Stored, language: Language): Planned {
  const w = words[language].refusals;
  if (form.change === "add") return planFacts(form, undefined, stored, language);
  if (form.change === "succession") return planSuccession(form, stored, language);
  const unit = stored.agencies.find(({ id }) => String(id) === form.id);
  return unit ? planFacts(form, unit, stored, language) : { problems: [w.gone] };
}

function planFacts(
  form: UnitForm,
  unit: StoredAgency | undefined,
  stored: Stored,
  language: Language,
): Planned {
  const w = words[language].refusals;
  const list = new ProblemList(language);
  const others = stored.agencies.filter(({ id }) => id !== unit?.id);
  const cells = {
    code: unit?.code ?? form.code.trim().toUpperCase(),
    name: form.name.trim().normalize("NFC"),
    kind: unit?.kind ?? form.unitKind,
    valid_from: form.validFrom.trim(),
    valid_to: form.validTo.trim(),
    parent_code: form.parentCode.trim(),
  };
  const { added } = checkUnits([{ line: 1, cells }], knownOf(others), list);
  const [row] = added;
  const problems = list.problems.map(({ text }) => text);
  if (!row) return { problems: problems.length > 0 ? problems : [w.there] };
  const parent = row.parent && others.find((one) => isKey(one, row.parent as NonNullable<typeof row.parent>));
  const { code, name, kind, validFrom, validTo } = row;
  const next: StoredAgency = {
    id: unit?.id ?? NEW_ID,
    code,
    name,
    kind,
    validFrom,
    validTo,
    parentId: parent?.id ?? null,
  };
  if (unit) problems.push(...refusals(unit, next, stored, language));
  if (problems.length > 0) return { problems };
  const endsEarlier = unit && next.validTo !== null && (unit.validTo === null || next.validTo < unit.validTo);
  return {
    plan: {
      kind: unit ? "change" : "add",
      units: [next],
      before: unit ? [unit] : [],
      steps: [],
      ended: endsEarlier ? [next] : [],
    },
  };
}

/** What import never meets, since it changes nothing that is stored. */
function refusals(
  unit: StoredAgency,
  next: StoredAgency,
  { agencies, steps, rootCode }: Stored,
  language: Language,
): string[] {
  const w = words[language].refusals;
  const problems: string[] = [];
  if (unit.code === rootCode && unit.validTo === null && next.validTo !== null) {
    problems.push(w.rootEnds);
  }
  if (isBelow(next.parentId, unit.id, agencies)) {
    problems.push(w.circle);
  }
  for (const child of agencies.filter(({ parentId }) => parentId === unit.id)) {
    if (next.validTo !== null && (child.validTo === null || child.validTo > next.validTo)) {
      problems.push(w.childAfter(child));
    }
    if (child.validFrom < next.validFrom) {
      problems.push(w.childBefore(child));
    }
  }
  for (const step of steps) {
    if (step.predecessorId === unit.id && next.validTo !== addDays(step.onDate, -1)) {
      problems.push(w.endsOtherwise({ on: step.onDate, last: addDays(step.onDate, -1) }));
    }
    if (step.successorId === unit.id && !isThere(next, step.onDate)) {
      problems.push(w.tookOver(step.onDate));
    }
  }
  return problems;
}

function isBelow(start: number | null, above: number, agencies: readonly StoredAgency[]): boolean {
  const parents = new Map(agencies.map(({ id, parentId }) => [id, parentId]));
  const seen = new Set<number>();
  for (let id = start; id !== null && !seen.has(id); id = parents.get(id) ?? null) {
    if (id === above) return true;
    seen.add(id);
  }
  return false;
}

/** A merger is several into one, a division one into several. A predecessor without a last day gets the day before. */
function planSuccession(form: UnitForm, stored: Stored, language: Language): Planned {
  const w = words[language].refusals;
  const codes = (text: string) => [
    ...new Set(
      text
        .toUpperCase()
        .split(/[\s,;]+/)
        .filter(Boolean),
    ),
  ];
  const [from, into] = [codes(form.predecessors), codes(form.successors)];
  const onDate = form.onDate.trim();
  if (from.length === 0 || into.length === 0) return { problems: [w.noCodes] };
  if (from.length > 1 && into.length > 1) {
    return {
      problems: [w.manyToMany],
    };
  }
  if (from.length > 60 || into.length > 60) return { problems: [w.atMost] };
  const problems: string[] = [];
  const isDay = /^\d{4}-\d\d-\d\d$/.test(onDate) && !Number.isNaN(Date.parse(onDate));
  const lastDay = isDay ? addDays(onDate, -1) : "";
  const ended: StoredAgency[] = [];
  const after = stored.agencies.map((unit) => {
    if (!isDay || !from.includes(unit.code) || unit.validTo !== null || !isThere(unit, lastDay)) return unit;
    const next = { ...unit, validTo: lastDay };
    problems.push(...refusals(unit, next, stored, language));
    ended.push(next);
    return next;
  });
  const list = new ProblemList(language);
  const rows = from.flatMap((predecessor) =>
    into.map((successor) => ({
      line: 1,
      cells: {
        predecessor_code: predecessor,
        successor_code: successor,
        on_date: onDate,
        source: form.source.trim(),
      },
    })),
  );
  const byId = new Map(stored.agencies.map((unit) => [unit.id, unit]));
  const successions = stored.steps.map((step) => ({
    predecessor: byId.get(step.predecessorId) as StoredAgency,
    successor: byId.get(step.successorId) as StoredAgency,
    onDate: step.onDate,
  }));
  const { added } = checkSuccessions(rows, { units: knownOf(after), successions }, list);
  problems.push(...list.problems.map(({ text }) => text));
  if (problems.length === 0 && added.length === 0) problems.push(w.twice);
  if (problems.length > 0) return { problems: [...new Set(problems)] };
  const idOf = (key: { code: string; validFrom: Day }) => after.find((one) => isKey(one, key))?.id as number;
  return {
    plan: {
      kind: "succession",
      units: ended,
      before: ended.map(({ id }) => byId.get(id) as StoredAgency),
      steps: added.map((one) => ({
        predecessorId: idOf(one.predecessor),
        successorId: idOf(one.successor),
        onDate: one.onDate,
        source: one.source,
      })),
      ended,
    },
  };
}

function isKey(unit: StoredAgency, key: { code: string; validFrom: Day }): boolean {
  return unit.code === key.code && unit.validFrom === key.validFrom;
}

function knownOf(agencies: readonly StoredAgency[]): KnownUnits {
  const byId = new Map(agencies.map((unit) => [unit.id, unit]));
  return new KnownUnits(
    agencies.map(({ id: _, parentId, ...unit }) => {
      const parent = byId.get(parentId ?? 0);
      return {
        ...unit,
        kind: unit.kind as AgencyKind,
        parent: parent ? { code: parent.code, validFrom: parent.validFrom } : null,
      };
    }),
  );
}
