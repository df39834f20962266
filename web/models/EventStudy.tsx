import type { TimedEffect } from "#scoring/clusteredEffect.ts";
import { eventStudySvg } from "../charts/eventStudySvg.ts";
import { pointsText } from "../format.ts";
import type { Language } from "../messages/dictionary.ts";
import { modelEffect as words } from "../messages/modelEffect.ts";
import { ListTable } from "../ui/ListTable.tsx";
import { Drawing } from "./Drawing.tsx";

/** The effect month by month, drawn and as a table. */
export function EventStudy({ language, dots }: { language: Language; dots: readonly TimedEffect[] }) {
  const w = words[language];
  const points = (value: number) => pointsText(value, language, 1);
  return (
    <>
      <Drawing language={language} draw={(options) => eventStudySvg(dots, w.eventTitle, options)} />
      <details class="chart-table">
        <summary>{w.eventTable}</summary>
        <ListTable
          label={w.eventTable}
          language={language}
          heads={[w.month, w.difference, w.interval, w.units]}
          numbers={[1, 2, 3]}
          kind="model-table"
        >
          {dots.map(({ eventTime, difference, interval, units }) => (
            <tr key={eventTime}>
              <th scope="row">{String(eventTime).replace("-", "−")}</th>
              <td>{points(difference)}</td>
              <td>
                {points(interval.lower)} … {points(interval.upper)}
              </td>
              <td>{units}</td>
            </tr>
          ))}
        </ListTable>
      </details>
    </>
  );
}
