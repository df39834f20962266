import { modelDesk } from "../messages/modelDesk.ts";
import { models } from "../messages/models.ts";
import { DocumentDesk } from "./DocumentDesk.tsx";
import { ModelFacts } from "./ModelFacts.tsx";
import { ModelWay } from "./ModelWay.tsx";
import { PhotoDesk } from "./PhotoDesk.tsx";
import { StateMark } from "./StateMark.tsx";
import { type OpenStep, StepForm } from "./StepForm.tsx";
import type { ModelView } from "./view.ts";

interface ModelDeskPageProps {
  readonly model: ModelView;
  /** Steps that this official may enter now. */
  readonly steps: readonly OpenStep[];
  readonly mayChange: boolean;
  readonly isSaved: boolean;
}

/** One model at the desk: what is known, what this official may do next. */
export function ModelDeskPage({ model, steps, mayChange, isSaved }: ModelDeskPageProps) {
  const { language, query } = model;
  const w = modelDesk[language];
  return (
    <>
      <h1>{model.title}</h1>
      <p>
        <StateMark state={model.state} language={language} />
      </p>
      {isSaved && (
        <p class="tell" role="status">
          {w.saved}
        </p>
      )}
      <p class="links">
        <a href={`/models/${model.id}${query}`}>{w.publicPage}</a>
        {mayChange && <a href={`/models/${model.id}/change${query}`}>{w.change}</a>}
      </p>
      <section>
        <h2>{models[language].page.way}</h2>
        <ModelWay steps={model.steps} language={language} />
      </section>
      <section>
        <h2>{w.steps.heading}</h2>
        {steps.length === 0 && <p class="quiet">{w.steps.none}</p>}
        {steps.map((step) => (
          <StepForm key={step.step} open={step} model={model} />
        ))}
      </section>
      <ModelFacts model={model} />
      <DocumentDesk model={model} mayChange={mayChange} />
      <PhotoDesk model={model} mayChange={mayChange} />
    </>
  );
}
