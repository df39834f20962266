import { FACTORS } from "#contract/questionnaire.ts";
import type { Results } from "#contract/results.ts";
import { answered } from "#scoring/answered.ts";
import { compare } from "#scoring/compare.ts";
import { compareMany } from "#scoring/compareMany.ts";
import type { LevelCounts } from "#scoring/levelCounts.ts";
import { summarise } from "#scoring/summary.ts";
import type { Changes, Movement } from "../../web/desk/deskView.ts";
import { common } from "../../web/messages/common.ts";
import { countsOf, isWithin, type MonthSpan, type ResultsCell } from "../../web/ui/resultsCells.ts";
import type { Language } from "../http/env.ts";
import type { PreviousSpan } from "./previousSpan.ts";

interface Question {
  readonly previous: PreviousSpan;
  readonly range: MonthSpan;
  readonly targetPercent: number;
  readonly language: Language;
  readonly criteria: Results;
  readonly fields: { readonly results: Results; nameOf(code: string): string };
  readonly points: { readonly results: Results; nameOf(code: string): string } | undefined;
  readonly below: Results | null;
}

type Named = Pick<Movement, "about" | "name">;

/** What moved since the previous period. The unit as a whole is one claim; all its parts make theirs together. */
export function changesOf(question: Question): Changes {
  const { previous, range, targetPercent, language, criteria } = question;
  const names = common[language].criteria;
  const pairOf = (key: Named, results: Results, keep: (cell: ResultsCell) => boolean) => ({
    key,
    earlier: countsOf(results, (cell) => keep(cell) && isWithin(cell, previous)),
    later: countsOf(results, (cell) => keep(cell) && isWithin(cell, range)),
  });
  const summaries = ({ earlier, later }: { earlier: LevelCounts; later: LevelCounts }) => ({
    earlier: summarise(earlier, targetPercent),
    later: summarise(later, targetPercent),
  });
  const overall = pairOf(
    { about: "overall", name: names.overall },
    criteria,
    ({ criterion }) => criterion === "overall",
  );
  const candidates = [
    ...FACTORS.map((code) =>
      pairOf({ about: "factor", name: names[code] }, criteria, ({ criterion }) => criterion === code),
    ),
    ...partsOf(question).map(({ key, results, keep }) => pairOf(key, results, keep)),
  ];
  // What has answers in one of the periods only, a point that closed, a unit that was made since, moved nowhere.
  const pairs = candidates.filter(({ earlier, later }) => answered(earlier) > 0 && answered(later) > 0);
  const compared = compareMany(pairs);
  return {
    kind: "compared",
    previous,
    overall: {
      ...overall.key,
      ...summaries(overall),
      comparison: compare(overall.earlier, overall.later),
    },
    others: compared.map(({ key, comparison }, at) => ({
      ...key,
      ...summaries(pairs[at] as (typeof pairs)[number]),
      comparison,
    })),
  };
}

/** Fields, points and units below: whatever the unit has. */
function partsOf({ fields, points, below }: Question) {
  const parts: { key: Named; results: Results; keep: (cell: ResultsCell) => boolean }[] = [];
  const codes = <K extends "field" | "point">(results: Results, name: K) =>
    [...new Set(results.cells.map((cell) => cell[name]))].filter((code) => typeof code === "string");
  // Ratings that name no field are no field: beside the unit as a whole they would say the same thing twice.
  for (const code of codes(fields.results, "field").filter((one) => one !== "unstated" && one !== "mixed")) {
    const key = { about: "field", name: fields.nameOf(code) } as const;
    parts.push({ key, results: fields.results, keep: ({ field }) => field === code });
  }
  for (const code of points ? codes(points.results, "point") : []) {
    const { results, nameOf } = points as NonNullable<typeof points>;
    parts.push({ key: { about: "point", name: nameOf(code) }, results, keep: ({ point }) => point === code });
  }
  for (const [place, { name }] of below?.agencies.entries() ?? []) {
    const key = { about: "unit", name } as const;
    parts.push({ key, results: below as Results, keep: ({ agency }) => agency === place });
  }
  return parts;
}
