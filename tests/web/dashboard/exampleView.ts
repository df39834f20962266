import type { Results } from "#contract/results.ts";
import type { View } from "../../../web/dashboard/view.ts";

const frame = {
  instrument: "hai-long-qr",
  questionnaire: "sipas-qr-1",
  aggregate: "pooled-answers",
  provisional: true,
  simulated: false,
  targetPercent: 80,
  boundaries: "new",
  from: "2024-01",
  to: "2026-11",
  agency: { code: "19", validFrom: "2025-07-01", name: "Tỉnh thử" },
  folded: [0, 0, 0, 0, 0],
  publication: { dataUntil: "2026-11-22", nextOn: "2026-11-30" },
} satisfies Partial<Results>;

function unit(
  code: string,
  name: string,
  validTo: string | null = null,
  kind: "commune" | "ward" = "commune",
) {
  return { code, name, kind, validFrom: "2020-01-01", validTo };
}

/** A province with five units: 2025 has 400 ratings, 341 of them satisfied; 2026 only a few. Frozen. */
export const exampleView: View = Object.freeze({
  language: "vi",
  carriesLanguage: false,
  provinceName: "tỉnh thử",
  today: "2026-11-23",
  unit: {
    code: "19",
    name: "Tỉnh thử",
    kind: "province",
    validFrom: "2025-07-01",
    validTo: null,
    isRoot: true,
  },
  on: null,
  predecessors: [],
  successors: [],
  reorganisedOn: null,
  hasBoundaries: true,
  window: { from: "2024-01", to: "2026-11" },
  units: {
    ...frame,
    agencies: [
      { ...unit("19", "Tỉnh thử"), validFrom: "2025-07-01", kind: "province" },
      unit("00001", "Xã Hòa Bình"),
      unit("00002", "Phường Đức Xuân", null, "ward"),
      unit("00003", "Xã Bộc Bố", "2025-06-30"),
      unit("00004", "Xã Ba Bể"),
    ],
    cells: [
      { agency: 1, period: "2025-02", counts: [10, 10, 20, 80, 80] },
      { agency: 2, period: "2025-08", counts: [5, 5, 5, 60, 93] },
      { agency: 3, period: "2025-03", counts: [1, 1, 1, 10, 11] },
      { agency: 0, period: "2025-12", counts: [0, 0, 1, 3, 4] },
      { agency: 2, period: "2026-03", counts: [0, 1, 1, 3, 5] },
    ],
  },
  criteria: {
    ...frame,
    agencies: [],
    cells: [
      { period: "2025-02", criterion: "overall", counts: [10, 10, 20, 80, 80] },
      { period: "2025-03", criterion: "overall", counts: [1, 1, 1, 10, 11] },
      { period: "2025-08", criterion: "overall", counts: [5, 5, 5, 60, 93] },
      { period: "2025-12", criterion: "overall", counts: [0, 0, 1, 3, 4] },
      { period: "2026-03", criterion: "overall", counts: [0, 1, 1, 3, 5] },
      { period: "2025-02", criterion: "procedure", counts: [20, 20, 20, 20, 20] },
    ],
  },
  points: null,
  official: [],
} satisfies View);
