import type { YearlyModel, YearlyModels } from "#scoring/yearlyRegister.ts";

const model = (key: string, changes: Partial<YearlyModel>): YearlyModel => ({
  key,
  field: "administrative-reform",
  unit: "01864@2025-07-01",
  registeredOn: "2024-06-01",
  recognisedOn: null,
  exemplaryOn: null,
  stoppedOn: null,
  startsIn: null,
  ties: [],
  ...changes,
});

/** Three models in the year of yearlyFixture: one ties two units, one became exemplary, one was given up. */
export const YEARLY_MODELS: YearlyModels = {
  register: [
    model("3", { startsIn: "2025-03", ties: ["01864@2025-07-01", "01897@2025-07-01"] }),
    model("7", { field: "new-rural", recognisedOn: "2024-12-01", exemplaryOn: "2025-12-20" }),
    model("12", {
      registeredOn: "2025-02-01",
      stoppedOn: "2025-08-01",
      startsIn: "2025-05",
      ties: ["01864@2025-07-01"],
    }),
  ],
  praised: [
    { key: "7", title: "Đường hoa", holderKind: "group", holder: "Chi bộ Bản Mạ", decision: "12-QĐ/TU" },
  ],
  earlier: [
    { unit: "01864@2025-07-01", month: "2023-05", counts: [1, 2, 7, 20, 30] },
    { unit: "01936@2025-07-01", month: "2022-11", counts: [0, 2, 8, 20, 20] },
  ],
};
