import type { ModelState } from "#contract/models.ts";
import type { Language } from "../messages/dictionary.ts";
import { models } from "../messages/models.ts";

const SHAPES: Readonly<Record<ModelState, string>> = {
  registered: "○",
  recognised: "◆",
  exemplary: "★",
  stopped: "■",
};

/** How far a model came: a shape and a word. */
export function StateMark({ state, language }: { state: ModelState; language: Language }) {
  return (
    <span class={`state state-${state}`}>
      <span aria-hidden="true">{SHAPES[state]} </span>
      {models[language].states[state]}
    </span>
  );
}
