import type { StoredModel } from "../database/models.ts";
import { cellsOf } from "./entry/cellsOf.ts";
import { MODEL_COLUMNS, type ModelColumn } from "./entry/columns.ts";
import type { Places } from "./places.ts";

const printed = (day: string | undefined) => day?.split("-").reverse().join("/") ?? "";

/** The register in the columns that an import reads: what goes out comes in again as the same. */
export function exportRows(models: readonly StoredModel[], places: Places): string[][] {
  const codeOf = (id: number) => places.byId.get(id)?.code ?? "";
  return [
    MODEL_COLUMNS.map(({ name }) => name),
    ...models.map((model) => {
      const step = (name: string) => model.steps.find((one) => one.step === name);
      const cells: Record<ModelColumn, string> = {
        ...cellsOf(model, codeOf),
        recognised_on: printed(step("recognise")?.onDate),
        recognised_decision: step("recognise")?.decision ?? "",
        exemplary_on: printed(step("name-exemplary")?.onDate),
        exemplary_decision: step("name-exemplary")?.decision ?? "",
        stopped_on: printed(step("stop")?.onDate),
        stopped_reason: step("stop")?.decision ?? "",
      };
      return MODEL_COLUMNS.map(({ name }) => cells[name]);
    }),
  ];
}
