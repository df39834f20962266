import type { Day } from "#contract/day.ts";
import { MODEL_LIMITS, type ModelState } from "#contract/models.ts";
import type { StoredStep } from "../../database/models.ts";
import type { Problem, Reading } from "../../imports/problem.ts";
import type { StepColumn } from "../entry/columns.ts";
import { dayWithin } from "../entry/dayWithin.ts";
import { safeText } from "../entry/safeText.ts";
import { type LaterStep, STEP_RULES, stepRefusal } from "../steps.ts";

interface StepColumns {
  readonly step: LaterStep;
  readonly day: StepColumn;
  readonly words: StepColumn;
  readonly what: string;
}

/** In the order of the way. */
const COLUMNS: readonly StepColumns[] = [
  {
    step: "recognise",
    day: "recognised_on",
    words: "recognised_decision",
    what: "Số quyết định công nhận",
  },
  {
    step: "name-exemplary",
    day: "exemplary_on",
    words: "exemplary_decision",
    what: "Số quyết định điển hình",
  },
  { step: "stop", day: "stopped_on", words: "stopped_reason", what: "Lý do thôi thực hiện" },
];

/** How far a line says that a model came, each step after the one before it, or all that is wrong with that. */
export function readSteps(
  cells: Readonly<Record<StepColumn, string>>,
  registeredOn: Day,
  today: Day,
  by: Pick<StoredStep, "accountId" | "accountName">,
): { steps: StoredStep[]; state: ModelState; problems: Omit<Problem, "line">[] } {
  const steps: StoredStep[] = [{ step: "register", onDate: registeredOn, decision: null, ...by }];
  const problems: Omit<Problem, "line">[] = [];
  let state: ModelState = "registered";
  function take<T>(reading: Reading<T>): T | undefined {
    if ("value" in reading) return reading.value;
    problems.push(reading);
    return undefined;
  }
  for (const { step, day, words, what } of COLUMNS) {
    if (cells[day] === "" && cells[words] === "") continue;
    const onDate = take(dayWithin(cells[day], registeredOn, today));
    const decision = take(
      safeText(cells[words], what, { longest: step === "stop" ? 200 : MODEL_LIMITS.decision }),
    );
    if (onDate === undefined || decision === undefined) continue;
    const refusal = stepRefusal({ state, steps }, step, { onDate, accountId: null, today });
    if (refusal) problems.push(refusedStep(what, refusal));
    else {
      steps.push({ step, onDate, decision, ...by });
      state = STEP_RULES[step].to;
    }
  }
  return { steps, state, problems };
}

function refusedStep(what: string, refusal: string): Omit<Problem, "line"> {
  return refusal === "before-last-step"
    ? {
        code: refusal,
        reason: `${what}: ngày sớm hơn bước trước đó.`,
        remedy: "Kiểm tra lại các ngày của dòng này.",
      }
    : {
        code: refusal,
        reason: `${what}: thiếu bước trước đó.`,
        remedy: "Mô hình phải được công nhận trước khi là điển hình: ghi cả ngày và số quyết định công nhận.",
      };
}
