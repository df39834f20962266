import { describe, expect, test } from "vitest";
import { replayLink } from "../../../../server/simulation/stuffing/replayLink.ts";
import { SCENARIOS } from "../../../../server/simulation/stuffing/scenarios.ts";
import { type Outcome, tryScenario } from "../../../../server/simulation/stuffing/tryScenario.ts";

const TRIES = 3;
/** Not the seed of the printed table, on which the limits were looked at. */
const SEED = 7;

function play(name: string): Outcome {
  const found = SCENARIOS.filter((one) => one.name.startsWith(name));
  expect(found).toHaveLength(1);
  return tryScenario(found[0] as (typeof found)[number], TRIES, SEED);
}
const recall = ({ scores, stuffed }: Outcome) => scores.any.markedStuffed / stuffed;
const precision = ({ scores }: Outcome) => scores.any.markedStuffed / scores.any.marked;

describe("the rules of suspicion", () => {
  test("find nine in ten of what one phone or a script sends, and the index without marks is the honest one", () => {
    for (const name of ["one phone", "a script", "the same script"]) {
      const outcome = play(name);
      expect(recall(outcome), name).toBeGreaterThan(0.9);
      expect(precision(outcome), name).toBeGreaterThan(0.8);
      expect(Math.abs(outcome.index.without - outcome.index.honest), name).toBeLessThan(0.5);
      expect(outcome.index.all - outcome.index.honest, name).toBeGreaterThan(2);
    }
  });

  test("find staff on Sundays, and mark their colleagues' honest weeks with them, since a mark stands on a whole week", () => {
    const outcome = play("staff on Sundays");
    expect(recall(outcome)).toBeGreaterThan(0.9);
    // 30 of about 102 ratings of such a week.
    expect(precision(outcome)).toBeGreaterThan(0.2);
    const { honest, all, without } = outcome.index;
    expect(Math.abs(without - honest)).toBeLessThan((all - honest) / 2);
  });

  test("mark nothing at honest points: a hall with 1,200 a day, a counter, a small commune, an online point", () => {
    for (const name of [
      "honest: a hall",
      "honest: a counter with",
      "honest: a commune",
      "honest: an online",
    ]) {
      const { scores, released } = play(name);
      expect(released, name).toBeGreaterThan(0);
      expect(scores.any.marked / released, name).toBeLessThan(0.001);
    }
  });

  test("do not find staff who add a few fives every day, and say so", () => {
    const outcome = play("staff at the counter's tablet");
    expect(recall(outcome)).toBeLessThan(0.1);
    expect(outcome.index.without - outcome.index.honest).toBeGreaterThan(2);
  });

  test("a page that is sent 500 times is counted once", async () => {
    expect(await replayLink(500, SEED)).toBe(1);
  });
});
