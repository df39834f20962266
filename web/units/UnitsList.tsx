import { countText, dayText } from "../format.ts";
import { dashboard } from "../messages/dashboard.ts";
import type { Language } from "../messages/dictionary.ts";
import { units as words } from "../messages/units.ts";
import { ListTable } from "../ui/ListTable.tsx";
import { ListHead } from "./ListHead.tsx";
import type { UnitRow } from "./view.ts";

const STATES = ["today", "ended", "all"] as const;

interface UnitsListProps {
  readonly rows: readonly UnitRow[];
  readonly search: string;
  readonly state: (typeof STATES)[number];
  readonly mayChange: boolean;
  /** Whether a change was just written. */
  readonly done: boolean;
  readonly query: string;
  readonly language: Language;
}

/** Every unit with its days, what is above it, what it was made of and what it went into. */
export function UnitsList({ rows, search, state, mayChange, done, query, language }: UnitsListProps) {
  const w = words[language];
  return (
    <>
      <ListHead
        action="/units"
        words={w}
        states={STATES}
        search={search}
        state={state}
        done={done}
        query={query}
        language={language}
      >
        {mayChange && (
          <>
            <a class="chip" href={`/units/new${query}`}>
              {w.forms.add}
            </a>
            <a class="chip" href={`/units/succession${query}`}>
              {w.forms.succession}
            </a>
          </>
        )}
      </ListHead>
      <p class="quiet">{w.count(countText(rows.length, language))}</p>
      {rows.length === 0 ? (
        <p>{w.empty}</p>
      ) : (
        <ListTable
          label={w.title}
          language={language}
          kind="unit-table"
          heads={[w.name, w.code, w.kind, w.validFrom, w.validTo, w.parent, w.from, w.into]}
        >
          {rows.map((unit) => (
            <tr key={unit.id}>
              <th scope="row">
                {mayChange ? <a href={`/units/${unit.id}${query}`}>{unit.name}</a> : unit.name}
              </th>
              <td>{unit.code}</td>
              <td>{dashboard[language].kinds[unit.kind]}</td>
              <td class="cell-short">{dayText(unit.validFrom)}</td>
              <td class="cell-short">{unit.validTo === null ? w.open : dayText(unit.validTo)}</td>
              <td>{unit.parent ?? "–"}</td>
              <td>{unit.from.join(", ") || "–"}</td>
              <td>{unit.into.join(", ") || "–"}</td>
            </tr>
          ))}
        </ListTable>
      )}
    </>
  );
}
