import { expect, test } from "vitest";
import { canonicalCounts } from "#scoring/canonicalCounts.ts";
import type { YearlyInput } from "#scoring/yearlyReport.ts";
import { packInput, unpackInput } from "../../../server/database/packedInput.ts";
import { yearlyFixture } from "../../support/yearlyFixture.ts";
import { YEARLY_MODELS } from "../../support/yearlyModelsFixture.ts";

const through = (input: YearlyInput) =>
  unpackInput(JSON.parse(JSON.stringify(packInput(input, canonicalCounts(input)))));

test("a report's input comes out of the database as it went in, in the order of its canonical text", () => {
  const input = yearlyFixture({ models: YEARLY_MODELS });
  const out = through(input);
  expect(canonicalCounts(out)).toBe(canonicalCounts(input));
  expect(new Set(out.tallies.map((one) => JSON.stringify(one, Object.keys(one).sort())))).toEqual(
    new Set(input.tallies.map((one) => JSON.stringify(one, Object.keys(one).sort()))),
  );
  expect(out.dossiers).toHaveLength(input.dossiers.length);
  expect(through(out)).toEqual(out);
});

test.each(["đất đai", "", "-", "-a", "a b", "50%", "a\nb", "~'!"])(
  "a field with the code %j is told from every other",
  (field) => {
    const [dossiers] = yearlyFixture().dossiers;
    if (!dossiers) throw new Error("no dossiers");
    const input = yearlyFixture({ dossiers: [{ ...dossiers, field }] });
    expect(through(input).dossiers).toEqual([{ ...dossiers, field }]);
  },
);
