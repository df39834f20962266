import fc from "fast-check";
import { expect, test } from "vitest";
import { yearEndUnits } from "#scoring/yearEndUnits.ts";
import { yearlyEffectUnits } from "#scoring/yearlyEffectUnits.ts";
import { yearlyFigures } from "#scoring/yearlyFigures.ts";
import { yearlyFixture } from "../../support/yearlyFixture.ts";
import { YEARLY_MODELS } from "../../support/yearlyModelsFixture.ts";

const input = yearlyFixture({ models: YEARLY_MODELS });
const { models } = yearlyFigures(input);

test("a step counts by its own day, whenever the model was registered", () => {
  expect(models?.inYear).toEqual({
    total: { registered: 1, recognised: 0, exemplary: 1, stopped: 1 },
    byField: [
      { key: "administrative-reform", registered: 1, recognised: 0, exemplary: 0, stopped: 1 },
      { key: "new-rural", registered: 0, recognised: 0, exemplary: 1, stopped: 0 },
    ],
  });
  expect(models?.untilYearEnd.total).toEqual({ registered: 3, recognised: 1, exemplary: 1, stopped: 1 });
});

test("two units with a model are too few to claim anything, and it says so", () => {
  expect(models?.effect.sentence.kind).toBe("cannotTell");
  expect(models?.effect).toMatchObject({ from: "2022-11", to: "2025-12", models: 2 });
});

test("a unit's answers are those of all who went into it, from the first year looked at to the last", () => {
  const { months, units } = yearlyEffectUnits(input, YEARLY_MODELS, yearEndUnits(input.units));
  const unit = units.find(({ key }) => key === "01864@2025-07-01");
  const at = (month: string) => unit?.answered[months.indexOf(month)];
  // 60 kept from 2023, 200 of Bằng Thành in April 2024, 120 of Nhạn Môn in May 2024; March 2025 is where the model starts.
  expect([at("2023-05"), at("2024-04"), at("2024-05"), at("2024-06")]).toEqual([60, 200, 120, 0]);
  expect(unit?.start).toBe(months.indexOf("2025-03"));
  expect(units.some(({ kind }) => kind === "province")).toBe(false);
});

test("the order in which models, ties, units and older answers come does not matter", () => {
  const { register, earlier } = YEARLY_MODELS;
  const shuffled = fc.record({
    register: fc.shuffledSubarray([...register], { minLength: register.length }),
    earlier: fc.shuffledSubarray([...earlier], { minLength: earlier.length }),
    units: fc.shuffledSubarray([...input.units], { minLength: input.units.length }),
  });
  fc.assert(
    fc.property(shuffled, ({ units, ...changes }) => {
      const turned = changes.register.map((one) => ({ ...one, ties: [...one.ties].reverse() }));
      const other = { ...YEARLY_MODELS, ...changes, register: turned };
      expect(yearlyFigures({ ...input, units, models: other }).models).toEqual(models);
    }),
    { numRuns: 5 },
  );
});

test.each([
  ["a model twice", { register: [...YEARLY_MODELS.register, ...YEARLY_MODELS.register] }],
  [
    "an older answer that the tallies hold too",
    {
      earlier: [{ unit: "01864@2025-07-01", month: "2024-05", counts: [0, 0, 0, 0, 5] as const }],
    },
  ],
  [
    "a month that is none",
    {
      earlier: [{ unit: "01864@2025-07-01", month: "2023-13", counts: [0, 0, 0, 0, 5] as const }],
    },
  ],
])("%s is an error, not a figure", (_, changes) => {
  expect(() => yearlyFigures({ ...input, models: { ...YEARLY_MODELS, ...changes } })).toThrow(RangeError);
});
