import { dayText } from "../format.ts";
import type { Language } from "../messages/dictionary.ts";
import { models as words } from "../messages/models.ts";
import type { ShownStep } from "./view.ts";

/** The steps of a model, oldest first. */
export function ModelWay({ steps, language }: { steps: readonly ShownStep[]; language: Language }) {
  const w = words[language];
  return (
    <ol class="way">
      {steps.map(({ step, onDate, decision, by }) => (
        <li key={step}>
          <strong>{w.steps[step]}</strong> <time dateTime={onDate}>{dayText(onDate)}</time>
          {decision && (
            <span class="quiet">
              {step === "stop" ? w.page.reason({ text: decision }) : w.page.decision({ number: decision })}
            </span>
          )}
          {by && <span class="quiet">{by}</span>}
        </li>
      ))}
    </ol>
  );
}
