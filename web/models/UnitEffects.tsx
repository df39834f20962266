import type { ShownChange } from "#scoring/beforeAfter.ts";
import { monthText } from "../format.ts";
import type { Language } from "../messages/dictionary.ts";
import { modelEffect as words } from "../messages/modelEffect.ts";
import { ListTable } from "../ui/ListTable.tsx";
import { changeText } from "./changeText.ts";
import type { UnitEffect } from "./effectView.ts";

interface UnitEffectsProps {
  readonly language: Language;
  readonly query: string;
  readonly units: readonly UnitEffect[];
}

/** Each unit with a model, before and after, in the order of names: nobody is ranked. */
export function UnitEffects({ language, query, units }: UnitEffectsProps) {
  const w = words[language];
  const shown = (change: ShownChange | null | undefined) => changeText(change, language);
  return (
    <ListTable
      label={w.unitTitle}
      language={language}
      heads={[w.unit, w.startsIn, w.own, w.others, w.beyond]}
      kind="model-table"
    >
      {units.map(({ code, name, startsIn, change }) => (
        <tr key={code}>
          <th scope="row">
            <a href={`/models/effect/${code}${query}`}>{name}</a>
          </th>
          <td>{monthText(startsIn)}</td>
          <td>{change ? shown(change.own) : w.withheld}</td>
          <td>{shown(change?.others)}</td>
          <td>{shown(change?.beyond)}</td>
        </tr>
      ))}
    </ListTable>
  );
}
