import { MODEL_LIMITS, type ModelStep } from "#contract/models.ts";
import { modelDesk } from "../messages/modelDesk.ts";
import { Field } from "./Field.tsx";
import type { ModelView } from "./view.ts";

/** A step that may be entered, as it was last typed. */
export interface OpenStep {
  readonly step: Exclude<ModelStep, "register">;
  readonly action: string;
  readonly onDate: string;
  readonly decision: string;
  /** Why it was refused just now. */
  readonly refused?: keyof (typeof modelDesk)["vi"]["steps"]["refused"];
}

/** The day and the decision of one step. */
export function StepForm({ open, model }: { open: OpenStep; model: ModelView }) {
  const w = modelDesk[model.language].steps;
  const { step } = open;
  const isStop = step === "stop";
  return (
    <form method="post" action={open.action} class="entry">
      <fieldset>
        <legend>{w[step]}</legend>
        {open.refused && (
          <p class="tell tell-problem" role="alert">
            {w.refused[open.refused]}
          </p>
        )}
        <Field name={`${step}-on`} label={isStop ? w.stoppedOn : w.on}>
          {(tie) => <input {...tie} name="on" type="text" maxLength={10} required value={open.onDate} />}
        </Field>
        <Field name={`${step}-decision`} label={isStop ? w.reason : w.decision}>
          {(tie) => (
            <input
              {...tie}
              name="decision"
              type="text"
              required
              maxLength={isStop ? 200 : MODEL_LIMITS.decision}
              value={open.decision}
            />
          )}
        </Field>
        <div class="entry-go">
          <button type="submit">{w.send}</button>
        </div>
      </fieldset>
    </form>
  );
}
