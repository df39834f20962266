import { dayText } from "../format.ts";
import { models as words } from "../messages/models.ts";
import { ModelDocuments } from "./ModelDocuments.tsx";
import { ModelFacts } from "./ModelFacts.tsx";
import { ModelPhotos } from "./ModelPhotos.tsx";
import { ModelWay } from "./ModelWay.tsx";
import { StateMark } from "./StateMark.tsx";
import type { ModelView } from "./view.ts";

/** One model, for a phone and for paper. */
export function ModelPage({ model }: { model: ModelView }) {
  const { language, query } = model;
  const w = words[language];
  return (
    <article class="model">
      <p class="no-print">
        <a href={`/models${query}`}>← {w.page.back}</a>
      </p>
      <h1>{model.title}</h1>
      <p>
        <StateMark state={model.state} language={language} />{" "}
        <span class="quiet">{w.list.registeredOn({ day: dayText(model.registeredOn) })}</span>
      </p>
      <ModelFacts model={model} />
      <section>
        <h2>{w.page.way}</h2>
        <ModelWay steps={model.steps} language={language} />
      </section>
      <ModelDocuments documents={model.documents} language={language} />
      <ModelPhotos photos={model.photos} language={language} />
    </article>
  );
}
