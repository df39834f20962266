import type { TimedEffect } from "#scoring/clusteredEffect.ts";
import { eventStudySvg } from "../charts/eventStudySvg.ts";
import { pointsText } from "../format.ts";
import type { Language } from "../messages/dictionary.ts";
import { modelEffect as words } from "../messages/modelEffect.ts";
import { ListTable } from "../ui/ListTable.tsx";
import { Drawing } from "./Drawing.tsx";

const LEAST_UNITS = 5;

/** The effect month by month, drawn and as a table. */
export function EventStudy({ language, dots }: { language: Language; dots: readonly TimedEffect[] }) {
  const w = words[language];
  // Months that hardly any unit has reached would stretch the axis until nothing else is seen; the table has them.
  const drawn = dots.some(({ units }) => units >= LEAST_UNITS)
    ? dots.filter(({ units }) => units >= LEAST_UNITS)
    : dots;
  const points = (value: number) => pointsText(value, language, 1);
  return (
    <>
      <Drawing
        language={language}
        draw={(options) =>
          eventStudySvg(
            drawn,
            { label: w.eventTitle, start: w.start, axis: w.eventAxis, upright: w.points },
            options,
          )
        }
      />
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
