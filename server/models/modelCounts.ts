import { MODEL_FIELDS } from "#contract/models.ts";
import type { CountRow, ModelCounts } from "../../web/models/view.ts";
import type { ModelCount } from "../database/models.ts";
import type { Places } from "./places.ts";

export interface Breakdowns {
  readonly total: ModelCounts;
  readonly byField: CountRow[];
  readonly byYear: CountRow[];
  readonly byPlace: CountRow[];
}

const NONE: ModelCounts = { registered: 0, recognised: 0, exemplary: 0, stopped: 0 };

const add = (a: ModelCounts, b: ModelCounts): ModelCounts => ({
  registered: a.registered + b.registered,
  recognised: a.recognised + b.recognised,
  exemplary: a.exemplary + b.exemplary,
  stopped: a.stopped + b.stopped,
});

const sum = (counts: readonly ModelCounts[]) => counts.reduce(add, NONE);

/**
 * The register summed up by field in the order of the programme, by year, and by place in the order of names. A merged
 * unit's models count for the one that took over.
 */
export function modelCounts(
  counts: readonly ModelCount[],
  places: Places,
  fieldNames: Readonly<Record<string, string>>,
): Breakdowns {
  const byField = Map.groupBy(counts, ({ field }) => field);
  const byYear = Map.groupBy(counts, ({ year }) => year);
  const byPlace = Map.groupBy(counts, ({ agencyId }) => places.now(agencyId).id);
  const compare = new Intl.Collator("vi").compare;
  return {
    total: sum(counts),
    byField: MODEL_FIELDS.filter((field) => byField.has(field)).map((field) => ({
      key: field,
      label: fieldNames[field] ?? field,
      ...sum(byField.get(field) ?? []),
    })),
    byYear: [...byYear]
      .sort(([a], [b]) => a - b)
      .map(([year, rows]) => ({ key: String(year), label: String(year), ...sum(rows) })),
    byPlace: [...byPlace]
      .map(([id, rows]) => ({ key: String(id), label: places.byId.get(id)?.name ?? "", ...sum(rows) }))
      .sort((a, b) => compare(a.label, b.label)),
  };
}
