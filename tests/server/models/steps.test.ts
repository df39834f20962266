import { expect, test } from "vitest";
import { MODEL_STATES } from "#contract/models.ts";
import { RIGHTS_OF, ROLES } from "#contract/rights.ts";
import { LATER_STEPS, STEP_RULES, stepRefusal } from "../../../server/models/steps.ts";

const today = "2026-11-23";
const way = (state: (typeof MODEL_STATES)[number]) => ({
  state,
  steps: [{ onDate: "2026-03-10", accountId: "clerk" }],
});

test("a model is registered, recognised, named exemplary, or given up from anywhere; nothing leads back", () => {
  const possible = MODEL_STATES.flatMap((state) =>
    LATER_STEPS.filter(
      (step) => !stepRefusal(way(state), step, { onDate: "2026-04-01", accountId: "other", today }),
    ).map((step) => `${state} → ${step}`),
  );
  expect(possible).toEqual([
    "registered → recognise",
    "registered → stop",
    "recognised → name-exemplary",
    "recognised → stop",
    "exemplary → stop",
  ]);
});

test("no role takes a model two steps of its way", () => {
  const rights = ["register-models", STEP_RULES.recognise.right, STEP_RULES["name-exemplary"].right] as const;
  for (const role of ROLES) {
    expect(rights.filter((right) => RIGHTS_OF[role].includes(right)).length, role).toBeLessThanOrEqual(1);
  }
});

test("who entered a model does not recognise it, whatever roles they hold, but may give it up", () => {
  const own = { onDate: "2026-04-01", accountId: "clerk", today };
  expect(stepRefusal(way("registered"), "recognise", own)).toBe("own-step");
  expect(stepRefusal(way("registered"), "stop", own)).toBeUndefined();
});

test("a step is dated between the one before it and today", () => {
  const on = (onDate: string) =>
    stepRefusal(way("registered"), "recognise", { onDate, accountId: "other", today });
  expect(on("2026-03-09")).toBe("before-last-step");
  expect(on("2026-03-10")).toBeUndefined();
  expect(on("2026-11-24")).toBe("future");
});
