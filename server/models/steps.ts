import type { Day } from "#contract/day.ts";
import type { ModelState, ModelStep } from "#contract/models.ts";
import type { Right } from "#contract/rights.ts";
import type { TrailAction } from "#contract/trail.ts";

interface StepRule {
  readonly from: readonly ModelState[];
  readonly to: ModelState;
  readonly right: Right;
  readonly action: TrailAction;
}

/** A step that a registered model can take. */
export type LaterStep = Exclude<ModelStep, "register">;

/** The whole way of a model: who may take which step from where. Nothing leads back; a model given up stays so. */
export const STEP_RULES: Readonly<Record<LaterStep, StepRule>> = {
  recognise: {
    from: ["registered"],
    to: "recognised",
    right: "recognise-models",
    action: "models.recognised",
  },
  "name-exemplary": {
    from: ["recognised"],
    to: "exemplary",
    right: "name-exemplary",
    action: "models.named-exemplary",
  },
  stop: {
    from: ["registered", "recognised", "exemplary"],
    to: "stopped",
    right: "register-models",
    action: "models.stopped",
  },
};
export const LATER_STEPS = Object.keys(STEP_RULES) as LaterStep[];

export type StepRefusal = "not-from-here" | "own-step" | "before-last-step" | "future";

/** What is known of a model's way so far, oldest first. */
interface Way {
  readonly state: ModelState;
  readonly steps: readonly { readonly onDate: Day; readonly accountId: string | null }[];
}

/**
 * Why a step cannot be taken; undefined: it can. One account does not both enter a model and praise it, even when it
 * holds two roles.
 */
export function stepRefusal(
  way: Way,
  step: LaterStep,
  { onDate, accountId, today }: { onDate: Day; accountId: string | null; today: Day },
): StepRefusal | undefined {
  const last = way.steps.at(-1);
  if (!STEP_RULES[step].from.includes(way.state)) return "not-from-here";
  if (step !== "stop" && accountId !== null && way.steps.some((one) => one.accountId === accountId)) {
    return "own-step";
  }
  if (last && onDate < last.onDate) return "before-last-step";
  return onDate > today ? "future" : undefined;
}
