import { monthText } from "../format.ts";
import { deskNotes as words } from "../messages/deskNotes.ts";
import type { DeskView } from "./deskView.ts";

/** The models that the marks on the trend mean, and where each unit's before and after is. */
export function ModelStarts({ view }: { view: DeskView }) {
  const { language, models, unit, carriesLanguage } = view;
  if (models.length === 0) return null;
  const w = words[language];
  const query = carriesLanguage ? `?lang=${language}` : "";
  return (
    <>
      <h3>{w.models}</h3>
      <ul>
        {models.map(({ id, title, startsIn }, i) => (
          <li key={id}>
            {w.modelMark(i + 1)}, {monthText(startsIn)}: <a href={`/models/${id}${query}`}>{title}</a>
          </li>
        ))}
      </ul>
      <p>
        <a href={`/models/effect/${unit.code}${query}`}>{w.modelEffect}</a>
      </p>
    </>
  );
}
