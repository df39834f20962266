import type { LevelCounts } from "#scoring/levelCounts.ts";
import type { YearlyDossiers, YearlyInput, YearlyTally, YearlyUnit } from "#scoring/yearlyReport.ts";

/*
 * The year 2025 of an invented small province that merged on 01/7: six communes and a ward before, five and a ward after.
 * Written out by hand, so that a test can add up what it expects.
 */

const [OLD, NEW] = ["2020-01-01", "2025-07-01"];
const CRITERIA = ["overall", "access", "procedure", "officer", "result", "feedback"];

const old = (code: string, name: string, successor: string | null, kind = "commune"): YearlyUnit => ({
  key: `${code}@${OLD}`,
  name,
  kind,
  validTo: "2025-06-30",
  parent: kind === "province" ? null : `06@${OLD}`,
  successor: successor && `${successor}@${NEW}`,
});

const now = (code: string, name: string, kind = "commune"): YearlyUnit => ({
  key: `${code}@${NEW}`,
  name,
  kind,
  validTo: null,
  parent: kind === "province" ? null : `19@${NEW}`,
  successor: null,
});

const UNITS: readonly YearlyUnit[] = [
  old("06", "Tỉnh Bắc Kạn", "19", "province"),
  old("01858", "Xã Bằng Thành", "01864"),
  old("01861", "Xã Nhạn Môn", "01864"),
  old("01864", "Xã Bộc Bố", "01864"),
  old("01897", "Xã Cao Thượng", "01897"),
  old("01843", "Phường Sông Cầu", "01843", "ward"),
  old("01936", "Xã Đồng Phúc", "01936"),
  old("02008", "Xã Nà Phặc cũ", "02008"),
  old("H26-03", "Sở Tư pháp", null, "department"),
  now("19", "Tỉnh Thái Nguyên", "province"),
  now("01843", "Phường Đức Xuân", "ward"),
  now("01864", "Xã Bằng Thành"),
  now("01897", "Xã Cao Minh"),
  now("01936", "Xã Đồng Phúc"),
  now("02008", "Xã Nà Phặc"),
  now("02026", "Xã Ngân Sơn"),
];

/** A month of one unit: ratings by field, and the dossiers resolved; null: not reported. */
type Month = readonly [
  unit: string,
  month: string,
  field: string,
  counts: LevelCounts,
  dossiers: number | null,
];

const MONTHS: readonly Month[] = [
  // 2024: the year before, in old boundaries.
  [`01858@${OLD}`, "2024-04", "tu-phap", [6, 14, 30, 90, 60], null],
  [`01861@${OLD}`, "2024-05", "dat-dai", [10, 20, 20, 40, 30], null],
  [`01864@${OLD}`, "2024-09", "tu-phap", [4, 10, 16, 60, 60], null],
  [`01843@${OLD}`, "2024-06", "tu-phap", [5, 10, 25, 150, 210], null],
  [`01897@${OLD}`, "2024-10", "dat-dai", [20, 30, 30, 70, 50], null],
  [`H26-03@${OLD}`, "2024-03", "tu-phap", [0, 2, 8, 40, 50], null],
  // Three communes that became Bằng Thành: they rise together.
  [`01858@${OLD}`, "2025-03", "tu-phap", [2, 4, 14, 90, 90], 620],
  [`01861@${OLD}`, "2025-05", "dat-dai", [4, 6, 10, 50, 50], 410],
  [`01864@${OLD}`, "2025-04", "tu-phap", [1, 3, 6, 50, 60], 350],
  [`01864@${NEW}`, "2025-08", "tu-phap", [3, 6, 21, 130, 140], 900],
  [`01864@${NEW}`, "2025-10", "dat-dai", [2, 3, 15, 60, 70], 480],
  // A ward that meets the target, before and after.
  [`01843@${OLD}`, "2025-02", "tu-phap", [2, 4, 24, 170, 200], 1400],
  [`01843@${NEW}`, "2025-09", "tu-phap", [2, 6, 22, 180, 190], 1500],
  // A commune that misses it.
  [`01897@${OLD}`, "2025-01", "dat-dai", [12, 18, 20, 60, 40], 300],
  [`01897@${NEW}`, "2025-11", "dat-dai", [14, 20, 26, 80, 60], 450],
  // A tie: two communes with the same answers in different months.
  [`01936@${OLD}`, "2025-06", "dat-dai", [3, 5, 12, 50, 50], 260],
  [`02008@${NEW}`, "2025-07", "dat-dai", [3, 5, 12, 50, 50], 300],
  // Fourteen ratings, which is a count and no index; and none at all at Ngân Sơn, whose dossiers are silent.
  [`H26-03@${OLD}`, "2025-02", "tu-phap", [0, 1, 2, 5, 6], null],
  [`02026@${NEW}`, "2025-08", "dat-dai", [0, 0, 0, 0, 0], 75],
  [`02008@${NEW}`, "2025-09", "tu-phap", [0, 0, 0, 0, 0], 40],
  // What was left over at the end of the year, for the province as a whole.
  [`19@${NEW}`, "2025-12", "mixed", [0, 1, 1, 3, 2], null],
];

/** The other criteria answer like the first, with one satisfied answer less for each place in the form. */
function tallies([unit, month, field, counts]: Month): YearlyTally[] {
  const [n1, n2, n3, n4, n5] = counts;
  if (n1 + n2 + n3 + n4 + n5 === 0) return [];
  return CRITERIA.map((criterion, place) => ({
    unit,
    month,
    criterion,
    field,
    channel: field === "mixed" ? "unassigned" : "counter",
    counts: [n1, n2, n3 + Math.min(place, n4), n4 - Math.min(place, n4), n5],
  }));
}

function dossiers([unit, month, field, , resolved]: Month): YearlyDossiers[] {
  return resolved === null ? [] : [{ unit, field, month, received: resolved + 10, resolved }];
}

const INPUT: YearlyInput = {
  year: 2025,
  targetPercent: 80,
  questionnaire: "sipas-qr-1",
  criteria: CRITERIA,
  units: UNITS,
  fields: [
    { code: "dat-dai", name: "Đất đai" },
    { code: "tu-phap", name: "Tư pháp" },
  ],
  tallies: MONTHS.flatMap(tallies),
  dossiers: MONTHS.flatMap(dossiers),
  comments: [
    { about: "access", count: null },
    { about: "officer", count: 31 },
    { about: "procedure", count: 12 },
    { about: "unstated", count: 58 },
  ],
  officialFigures: [
    {
      instrument: "sipas-2022-2026",
      territory: "Bắc Kạn",
      year: 2024,
      measure: "overall",
      percent: 78.17,
      respondents: null,
      rank: 63,
      rankedOf: 63,
      source: "Bộ Nội vụ, công bố SIPAS 2024",
    },
  ],
};

/** A believable year with a merger, a tie, a unit of 14 ratings and one of none; `changes` replace parts of it. */
export function yearlyFixture(changes: Partial<YearlyInput> = {}): YearlyInput {
  return { ...INPUT, ...changes };
}
