import type { YearlyModels } from "#scoring/yearlyRegister.ts";
import type { OpenDataRow } from "./columns.ts";

/** The movement's register as rows: models, their steps, the units they mean to improve, and what their effect looks back at. */
export function modelRows({ register, praised, earlier }: YearlyModels): OpenDataRow[] {
  return [
    ...register.map(({ key, registeredOn, unit, field, startsIn }) => ({
      record: "model",
      item: key,
      value: registeredOn,
      unit,
      field,
      month: startsIn,
    })),
    ...register.flatMap(({ key, recognisedOn, exemplaryOn, stoppedOn }) => {
      const steps = { recognise: recognisedOn, "name-exemplary": exemplaryOn, stop: stoppedOn };
      return Object.entries(steps).flatMap(([kind, value]) =>
        value === null ? [] : [{ record: "model_step", item: key, kind, value }],
      );
    }),
    ...register.flatMap(({ key, ties }) => ties.map((unit) => ({ record: "model_tie", item: key, unit }))),
    ...praised.map(({ key, title, holderKind, holder, decision }) => ({
      record: "exemplary",
      item: key,
      name: title,
      kind: holderKind,
      value: holder,
      source: decision,
    })),
    ...earlier.map(({ unit, month, counts: [n1, n2, n3, n4, n5] }) => ({
      record: "earlier",
      unit,
      month,
      n1,
      n2,
      n3,
      n4,
      n5,
    })),
  ];
}
