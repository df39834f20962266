import { ChartTable } from "../charts/ChartTable.tsx";
import { YearDots } from "../charts/YearDots.tsx";
import { countText, percentText } from "../format.ts";
import type { Language } from "../messages/dictionary.ts";
import { instruments as words } from "../messages/instruments.ts";
import { useNavigation } from "./navigation.tsx";
import { hasTwoFiguresOf2020, type OfficialSeries, officialSeries } from "./officialSeries.ts";

/** Percents that the axes of all multiples span. */
const AXIS = [70, 95] as const;

/** What others have measured: one frame an instrument, never a line through two. */
export function OfficialSection() {
  const { view } = useNavigation();
  const w = words[view.language];
  const series = officialSeries(view.official);
  if (series.length === 0) return null;
  return (
    <section aria-labelledby="official">
      <h2 id="official">{w.title}</h2>
      <p>{w.intro}</p>
      {hasTwoFiguresOf2020(view.official) && <p>{w.bothRight}</p>}
      <div class="multiples">
        {series.map((one) => (
          <OneInstrument series={one} key={one.instrument} />
        ))}
      </div>
      <p class="quiet note">
        {w.marks} {w.noInterval} {w.axis(String(AXIS[0]), String(AXIS[1]))}
      </p>
    </section>
  );
}

function OneInstrument({ series }: { series: OfficialSeries }) {
  const { language } = useNavigation().view;
  const w = words[language];
  const name = w.names[series.instrument];
  return (
    <article class="multiple">
      <h3>{name}</h3>
      <p class="quiet">{w.how[series.instrument]}</p>
      <YearDots label={w.chartLabel(name)} axis={AXIS} dots={dots(series, language)} />
      <ChartTable title={w.table}>
        <OfficialTable series={series} name={name} />
      </ChartTable>
    </article>
  );
}

function dots({ figures }: OfficialSeries, language: Language) {
  const drawn = [];
  for (const { year, percent, territory, territoryCode } of figures) {
    if (percent === null) continue;
    const text = percentText(percent, language).replace("%", "");
    drawn.push({ year, percent, territory, text, isReference: territoryCode === "00" });
  }
  return drawn;
}

function OfficialTable({ series, name }: { series: OfficialSeries; name: string }) {
  const { language } = useNavigation().view;
  const w = words[language];
  return (
    <table class="plain-table">
      <caption class="visually-hidden">{name}</caption>
      <thead>
        <tr>
          <th scope="col">{w.year}</th>
          <th scope="col">{w.territory}</th>
          <th scope="col" class="number">
            {w.percent}
          </th>
          <th scope="col">{w.rank}</th>
        </tr>
      </thead>
      <tbody>
        {series.figures.map((figure) => (
          <tr key={`${figure.year}${figure.territoryCode}`}>
            <th scope="row">{figure.year}</th>
            <td>
              {figure.territory}
              <span class="quiet source">
                {figure.respondents !== null &&
                  `${countText(figure.respondents, language)} ${w.respondents}. `}
                {w.source}: {figure.source}
              </span>
            </td>
            <td class="number">
              {figure.percent === null ? w.notPublished : percentText(figure.percent, language)}
            </td>
            <td>
              {figure.rank !== null && figure.rankedOf !== null ? w.rankOf(figure.rank, figure.rankedOf) : ""}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
