import type { YearlyModel } from "./yearlyRegister.ts";

/** How many models took each step. */
export interface ModelSteps {
  readonly registered: number;
  readonly recognised: number;
  readonly exemplary: number;
  readonly stopped: number;
}

export interface ModelsByField {
  readonly total: ModelSteps;
  /** Fields with any model, sorted. */
  readonly byField: readonly (ModelSteps & { readonly key: string })[];
}

type Dated = Pick<YearlyModel, "field" | "registeredOn" | "recognisedOn" | "exemplaryOn" | "stoppedOn">;

/**
 * The register summed up by field: how many models were registered, recognised, named exemplary and given up between two
 * days, both included.
 *
 * Formula: a step counts by its own day, so a model registered earlier and recognised now counts as recognised only. From
 * a first day before all steps on, the recognised and exemplary are among those registered.
 * Source: a choice of this platform, as the public register counts.
 * Refuses: a day that is not YYYY-MM-DD.
 *
 * @example
 * modelsByField([{ field: "other", registeredOn: "2024-03-01", recognisedOn: "2025-02-01", exemplaryOn: null, stoppedOn: null }], "2025-01-01", "2025-12-31").total; // → { registered: 0, recognised: 1, exemplary: 0, stopped: 0 }
 * modelsByField([], "2025-01-01", "2025-12-31").byField; // → []
 * modelsByField([{ field: "other", registeredOn: "1/3/2024", recognisedOn: null, exemplaryOn: null, stoppedOn: null }], "2025-01-01", "2025-12-31"); // → RangeError
 */
export function modelsByField(register: readonly Dated[], from: string, to: string): ModelsByField {
  const stepsOf = (models: readonly Dated[]): ModelSteps => {
    const count = (dayOf: (model: Dated) => string | null): number =>
      models.filter((model) => isWithin(dayOf(model), from, to)).length;
    return {
      registered: count(({ registeredOn }) => registeredOn),
      recognised: count(({ recognisedOn }) => recognisedOn),
      exemplary: count(({ exemplaryOn }) => exemplaryOn),
      stopped: count(({ stoppedOn }) => stoppedOn),
    };
  };
  const fields = [...new Set(register.map(({ field }) => field))].sort();
  return {
    total: stepsOf(register),
    byField: fields.map((key) => ({ key, ...stepsOf(register.filter(({ field }) => field === key)) })),
  };
}

function isWithin(day: string | null, from: string, to: string): boolean {
  if (day === null) return false;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) throw new RangeError(`"${day}" is not a day`);
  return day >= from && day <= to;
}
