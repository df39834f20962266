import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addCounts } from "#scoring/addCounts.ts";
import { answered } from "#scoring/answered.ts";
import { type LevelCounts, NO_ANSWERS } from "#scoring/levelCounts.ts";
import type { Summary } from "#scoring/summary.ts";
import { yearlyFigures } from "#scoring/yearlyFigures.ts";
import type { YearlyInput, YearlyLine } from "#scoring/yearlyReport.ts";
import { yearlyFixture } from "../../support/yearlyFixture.ts";

const figures = yearlyFigures(yearlyFixture());
const lineOf = <T extends YearlyLine>(lines: readonly T[], key: string): T => {
  const found = lines.find((line) => line.key === key);
  if (!found) throw new Error(`no line ${key}`);
  return found;
};
const countsOf = (summary: Summary): LevelCounts => ("counts" in summary ? summary.counts : NO_ANSWERS);
const total = (lines: readonly { readonly summary: Summary }[]): number =>
  answered(addCounts(...lines.map(({ summary }) => countsOf(summary))));

describe("a year of 2,301 ratings, 1,986 of them satisfied, with a merger on 1 July", () => {
  test("the province is every rating, also those left over at the end of the year", () => {
    // Added up by hand from the fixture's months.
    expect(figures.province.summary).toMatchObject({ n: 2301, counts: [48, 82, 185, 978, 1008] });
    expect(figures.province.previous).toMatchObject({ n: 1170, counts: [45, 86, 129, 450, 460] });
  });

  test("every table's parts make up the province", () => {
    const { units, unitsOld, byKind, byField, byChannel, byMonth } = figures;
    for (const lines of [units, unitsOld, byKind, byField, byChannel, byMonth]) {
      expect(total(lines)).toBe(2301);
    }
    expect(lineOf(figures.byCriterion, "overall").summary).toEqual(figures.province.summary);
  });

  test("a commune made of three has all their answers, in both years", () => {
    // 200 + 120 + 120 before July, 300 + 150 after; 200 + 120 + 150 in the year before.
    const unit = lineOf(figures.units, "01864@2025-07-01");
    expect(unit.summary).toMatchObject({ n: 890, counts: [12, 22, 66, 380, 410] });
    expect(unit.previous).toMatchObject({ n: 470 });
    expect(unit.change.claim).toBe("increased");
    expect(figures.units.map(({ key }) => key)).not.toContain("01864@2020-01-01");
  });

  test("in old boundaries the three stand apart, and the new commune has no year before", () => {
    expect(lineOf(figures.unitsOld, "01861@2020-01-01").summary).toMatchObject({ n: 120 });
    const unit = lineOf(figures.unitsOld, "01864@2025-07-01");
    expect(unit.previous).toEqual({ disclosure: "none" });
    expect(unit.change).toEqual({ comparable: false, claim: "cannotTell" });
  });

  test("fourteen ratings are counts and an interval, no ratings are a finding, and both are below the floors", () => {
    const few = lineOf(figures.units, "H26-03@2020-01-01");
    expect(few.summary).toMatchObject({ disclosure: "countsOnly", n: 14 });
    expect(few).toMatchObject({ band: null, change: { comparable: false } });
    expect(lineOf(figures.units, "02026@2025-07-01").summary).toEqual({ disclosure: "none" });
    expect(figures.belowFloors).toEqual(["02026@2025-07-01", "H26-03@2020-01-01"]);
  });

  test("two communes with the same answers hold the same ranks", () => {
    const [one, other] = ["01936@2025-07-01", "02008@2025-07-01"].map((key) => lineOf(figures.units, key));
    expect(one?.summary).toEqual(other?.summary);
    expect(one?.band).toEqual(other?.band);
    expect(one?.band).toMatchObject({ among: 5 });
  });

  test("commended are those above the target and not below the rest; to support is who misses it", () => {
    expect(figures.exemplary).toEqual(["01843@2025-07-01", "01864@2025-07-01"]);
    expect(figures.toSupport).toEqual(["01897@2025-07-01"]);
    expect(lineOf(figures.units, "01897@2025-07-01").withRest.claim).toBe("decreased");
  });

  test("what the province as a whole was left with is a line, but is not ranked, commended or called to account", () => {
    const pool = lineOf(figures.units, "19@2025-07-01");
    expect(pool.summary).toMatchObject({ disclosure: "countsOnly", n: 7 });
    expect(pool.band).toBeNull();
    expect(figures.belowFloors).not.toContain(pool.key);
    expect(figures.population?.unitsWithout).toEqual(["H26-03@2020-01-01"]);
  });

  test("dossiers count with the ratings of the units that reported them", () => {
    // 7,085 resolved, 2,301 − 14 − 7 ratings beside them, 1,970 satisfied.
    expect(figures.population).toMatchObject({ dossiers: 7085, ratings: 2280 });
    expect(figures.population?.responsePercent).toBeCloseTo(32.1807, 4);
    expect(figures.population?.silence?.lower).toBeCloseTo((100 * 1970) / 7085, 10);
    expect(figures.population?.silence?.upper).toBeCloseTo((100 * (1970 + 7085 - 2280)) / 7085, 10);
    // 620 + 410 + 350 + 900 + 480, and 890 ratings.
    expect(lineOf(figures.units, "01864@2025-07-01")).toMatchObject({
      dossiers: 2760,
      responsePercent: (100 * 890) / 2760,
    });
    expect(lineOf(figures.units, "H26-03@2020-01-01")).toMatchObject({
      dossiers: null,
      responsePercent: null,
    });
  });

  test("strata without ratings are weighted by their neighbour, and the report names them", () => {
    // Nà Phặc's justice counter joins its land counter, Ngân Sơn, silent altogether, the unit before it.
    expect(figures.weighted).toMatchObject({ answered: 2280, dossiers: 7085, overfull: [] });
    expect(figures.weighted?.collapsed).toEqual([
      [
        ["02008@2025-07-01", "dat-dai", "Q3"],
        ["02008@2025-07-01", "tu-phap", "Q3"],
        ["02026@2025-07-01", "all", "Q3"],
      ],
    ]);
    expect(figures.silentFields).toEqual([
      { unit: "02008@2025-07-01", field: "tu-phap", dossiers: 40, unnamed: 0 },
      { unit: "02026@2025-07-01", field: "dat-dai", dossiers: 75, unnamed: 0 },
    ]);
  });

  test("comments on a factor are counted from five on", () => {
    expect(figures.comments).toEqual([
      { about: "access", count: null },
      { about: "officer", count: 31 },
      { about: "procedure", count: 12 },
      { about: "unstated", count: 58 },
    ]);
    expect(yearlyFigures(yearlyFixture({ comments: [{ about: "officer", count: 4 }] })).comments).toEqual([
      { about: "officer", count: null },
    ]);
  });
});

test("without dossiers there is no response rate and no weighted index, and the rest stands", () => {
  const without = yearlyFigures(yearlyFixture({ dossiers: [] }));
  expect(without).toMatchObject({ population: null, weighted: null, silentFields: [] });
  expect(without.province).toEqual(figures.province);
});

test("a unit with fewer dossiers than ratings is shown to the clerk, not as a rate above 100 percent", () => {
  const dossiers = [
    { unit: "01843@2025-07-01", field: "tu-phap", month: "2025-09", received: 90, resolved: 90 },
  ];
  const over = yearlyFigures(yearlyFixture({ dossiers }));
  expect(over.population).toMatchObject({ dossiers: 90, responsePercent: null, silence: null, finite: null });
  expect(over.weighted?.overfull).toEqual([["01843@2025-07-01", "tu-phap", "Q3"]]);
});

test("where ratings name no field, a unit's fields are weighted together and the report says so", () => {
  const base = yearlyFixture();
  const unstated = base.tallies.map((tally) =>
    /^018(58|61|64)@/.test(tally.unit) ? { ...tally, field: "unstated" } : tally,
  );
  const { weighted, silentFields } = yearlyFigures(yearlyFixture({ tallies: unstated }));
  expect(weighted?.collapsed[0]).toEqual([
    ["01864@2025-07-01", "dat-dai"],
    ["01864@2025-07-01", "tu-phap"],
  ]);
  expect(weighted?.answered).toBe(2280);
  // 410 and 480 land dossiers; as it happens, also 890 ratings.
  expect(silentFields).toContainEqual({
    unit: "01864@2025-07-01",
    field: "dat-dai",
    dossiers: 890,
    unnamed: 890,
  });
});

test("the order in which counts, units and dossiers come does not matter", () => {
  const { tallies, units, dossiers } = yearlyFixture();
  const shuffled = fc.record({
    tallies: fc.shuffledSubarray([...tallies], { minLength: tallies.length }),
    units: fc.shuffledSubarray([...units], { minLength: units.length }),
    dossiers: fc.shuffledSubarray([...dossiers], { minLength: dossiers.length }),
  });
  fc.assert(
    fc.property(shuffled, (changes) => {
      expect(yearlyFigures(yearlyFixture(changes))).toEqual(figures);
    }),
    { numRuns: 20 },
  );
});

test("new and old boundaries hold the same answers, whoever merged with whom", () => {
  const { units } = yearlyFixture();
  const ended = units.filter(({ successor, kind }) => successor !== null && kind !== "province");
  const targets = units.filter(({ validTo, kind }) => validTo === null && kind !== "province");
  const merges = fc.array(fc.option(fc.constantFrom(...targets.map(({ key }) => key))), {
    minLength: ended.length,
    maxLength: ended.length,
  });
  fc.assert(
    fc.property(merges, (successors) => {
      const moved = units.map((unit) => {
        const at = ended.indexOf(unit);
        return at === -1 ? unit : { ...unit, successor: successors[at] ?? null };
      });
      const merged = yearlyFigures(yearlyFixture({ units: moved }));
      expect(total(merged.units)).toBe(2301);
      expect(total(merged.unitsOld)).toBe(2301);
      expect(merged.province).toEqual(figures.province);
    }),
    { numRuns: 30 },
  );
});

test.each([
  ["a tally of a unit that is not listed", { units: [] }],
  ["a tally of an older year", { year: 2027 }],
  ["a criterion that the form does not ask", { criteria: ["overall"] }],
] satisfies [string, Partial<YearlyInput>][])("%s is an error, not a figure", (_, changes) => {
  expect(() => yearlyFigures(yearlyFixture(changes))).toThrow(RangeError);
});
