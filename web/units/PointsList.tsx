import type { Day } from "#contract/day.ts";
import { countText, dayText } from "../format.ts";
import type { Language } from "../messages/dictionary.ts";
import { points as words } from "../messages/points.ts";
import { ListTable } from "../ui/ListTable.tsx";
import { ListHead } from "./ListHead.tsx";

export interface PointRow {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly channel: "counter" | "kiosk" | "slip" | "online";
  /** null: several fields. */
  readonly field: string | null;
  readonly openedOn: Day;
  readonly closedOn: Day | null;
  readonly unit: string;
  readonly unitCode: string;
  readonly isUnitThere: boolean;
  readonly mayChange: boolean;
}

const STATES = ["open", "closed", "all"] as const;

interface PointsListProps {
  readonly rows: readonly PointRow[];
  readonly today: Day;
  readonly search: string;
  readonly state: (typeof STATES)[number];
  readonly mayAdd: boolean;
  readonly done: boolean;
  readonly query: string;
  readonly language: Language;
}

/** The rating points of one's units: names, fields, codes, posters. No figures. */
export function PointsList({ rows, today, search, state, mayAdd, done, query, language }: PointsListProps) {
  const w = words[language];
  const units = [
    ...new Map(rows.filter((one) => one.isUnitThere).map((one) => [one.unitCode, one.unit])).entries(),
  ];
  const stateText = ({ closedOn }: PointRow) => {
    if (closedOn === null) return w.open;
    return closedOn <= today ? `✕ ${w.closed(dayText(closedOn))}` : w.closing(dayText(closedOn));
  };
  return (
    <>
      <ListHead
        action="/points"
        words={w}
        states={STATES}
        search={search}
        state={state}
        done={done}
        query={query}
        language={language}
      >
        {mayAdd && (
          <a class="chip" href={`/points/new${query}`}>
            {w.add}
          </a>
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
          heads={[w.name, w.unit, w.code, w.channel, w.field, w.openedOn, w.status]}
        >
          {rows.map((point) => (
            <tr key={point.id}>
              <th scope="row">
                {point.mayChange ? <a href={`/points/${point.id}${query}`}>{point.name}</a> : point.name}
              </th>
              <td>{point.unit}</td>
              <td>
                <a href={`/d/${point.code}`}>{point.code}</a>
              </td>
              <td>{w.channels[point.channel]}</td>
              <td>{point.field ?? w.anyField}</td>
              <td class="cell-short">{dayText(point.openedOn)}</td>
              <td class="cell-short">{stateText(point)}</td>
            </tr>
          ))}
        </ListTable>
      )}
      {units.length > 0 && (
        <section aria-labelledby="posters">
          <h2 id="posters">{w.posters}</h2>
          <p class="quiet">{w.postersNote}</p>
          <ul class="chips poster-units">
            {units.map(([code, name]) => (
              <li key={code}>
                <a class="chip" href={`/agencies/${code}/posters${query}`}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
