import { countText, intervalText, percentText } from "../format.ts";
import type { Language } from "../messages/dictionary.ts";
import { method as dictionary } from "../messages/method.ts";
import { EXAMPLE } from "./example.ts";

interface Row {
  readonly measure: string;
  readonly how: string;
  readonly silent: string;
  readonly result: string;
}

/** The example under each measure, each by its own name. On a phone every row becomes a card. */
export function MeasuresTable({ language }: { language: Language }) {
  const words = dictionary[language];
  return (
    <table class="measures">
      <thead>
        <tr>
          <th scope="col">{words.measure}</th>
          <th scope="col">{words.how}</th>
          <th scope="col">{words.silentAre}</th>
          <th scope="col">{words.result}</th>
        </tr>
      </thead>
      <tbody>
        {rowsIn(language).map(({ measure, how, silent, result }) => (
          <tr key={measure}>
            <th scope="row">{measure}</th>
            <td data-label={words.how}>{how}</td>
            <td data-label={words.silentAre}>{silent}</td>
            <td data-label={words.result} class="result">
              {result}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function rowsIn(language: Language): Row[] {
  const words = dictionary[language];
  const count = (value: number) => countText(value, language);
  const { summary, silence, table } = EXAMPLE;
  if (!("index" in summary)) return [];
  return [
    {
      measure: words.index,
      how: words.indexHow({ satisfied: count(EXAMPLE.satisfied), answers: count(EXAMPLE.answers) }),
      silent: words.indexSilent,
      result: words.indexResult({
        index: percentText(summary.index, language),
        interval: intervalText(summary.interval, language, 2),
      }),
    },
    {
      measure: words.rate766,
      how: words.rate766How({ dossiers: count(EXAMPLE.dossiers), faulted: count(EXAMPLE.faulted) }),
      silent: words.rate766Silent,
      result: percentText(EXAMPLE.rate766, language),
    },
    {
      measure: words.bounds,
      how: words.boundsHow,
      silent: words.boundsSilent,
      result: intervalText(silence, language, 2),
    },
    {
      measure: words.mean,
      how: words.meanHow,
      silent: words.meanSilent,
      result: words.meanResult({ mean: percentText(EXAMPLE.mean, language).replace("%", "") }),
    },
    {
      measure: words.table18,
      how: words.table18How({ criteria: table.criteria.join(" + ") }),
      silent: words.table18Silent,
      result: words.table18Result({ points: count(table.points), band: words.bandNames[table.band] }),
    },
  ];
}
