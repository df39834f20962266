import type { YearlyModels } from "#scoring/yearlyRegister.ts";
import type { YearlyInput } from "#scoring/yearlyReport.ts";
import { levelCounts, text } from "./cellsOf.ts";
import type { Row } from "./readRows.ts";

/** The movement's register in the file; nothing when it has none, as in reports frozen before it was part of them. */
export function readModels(of: (record: string) => readonly Row[]): Pick<YearlyInput, "models"> {
  const byModel = (record: string) => Map.groupBy(of(record), (row) => text(row, "item"));
  const [steps, ties] = [byModel("model_step"), byModel("model_tie")];
  const register: YearlyModels["register"] = of("model").map((row) => {
    const key = text(row, "item");
    const dayOf = (step: string) => {
      const found = steps.get(key)?.find((one) => text(one, "kind") === step);
      return found ? text(found, "value") : null;
    };
    return {
      key,
      field: text(row, "field"),
      unit: text(row, "unit"),
      registeredOn: text(row, "value"),
      recognisedOn: dayOf("recognise"),
      exemplaryOn: dayOf("name-exemplary"),
      stoppedOn: dayOf("stop"),
      startsIn: text(row, "month") || null,
      ties: (ties.get(key) ?? []).map((one) => text(one, "unit")),
    };
  });
  if (register.length === 0) return {};
  return {
    models: {
      register,
      praised: of("exemplary").map((row) => ({
        key: text(row, "item"),
        title: text(row, "name"),
        holderKind: text(row, "kind"),
        holder: text(row, "value") || null,
        decision: text(row, "source") || null,
      })),
      earlier: of("earlier").map((row) => ({
        unit: text(row, "unit"),
        month: text(row, "month"),
        counts: levelCounts(row),
      })),
    },
  };
}
