import { dayText } from "../format.ts";
import type { Language } from "../messages/dictionary.ts";
import { models as words } from "../messages/models.ts";
import { StateMark } from "./StateMark.tsx";
import type { ModelLine } from "./view.ts";

interface ModelListProps {
  readonly lines: readonly ModelLine[];
  readonly language: Language;
  readonly query: string;
  /** What follows /models/{id} in the address. */
  readonly at?: string;
}

/** Models, newest first. */
export function ModelList({ lines, language, query, at = "" }: ModelListProps) {
  const w = words[language];
  return (
    <ul class="models">
      {lines.map((line) => (
        <li key={line.id}>
          <a href={`/models/${line.id}${at}${query}`}>{line.title}</a>
          <p>
            <StateMark state={line.state} language={language} />
            <span>{w.fields[line.field]}</span>
            <span>{line.holder ?? w.unnamedPerson}</span>
            {(line.holder !== line.place || line.placeNow) && (
              <span>
                {line.holder === line.place ? "" : line.place}
                {line.placeNow && ` (${w.now({ name: line.placeNow })})`}
              </span>
            )}
            <span>{w.list.registeredOn({ day: dayText(line.registeredOn) })}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}
