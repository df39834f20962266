import type { Instrument, OfficialFigure } from "#contract/officialFigures.ts";

export interface OfficialSeries {
  readonly instrument: Instrument;
  /** Overall figures, by year; the country after the province. */
  readonly figures: readonly OfficialFigure[];
}

const ORDER: readonly Instrument[] = ["sipas-2017-2021", "sipas-2022-2026", "province-own"];

/** One series an instrument. Nothing here ever sees figures of two instruments at once. */
export function officialSeries(figures: readonly OfficialFigure[]): OfficialSeries[] {
  return ORDER.map((instrument) => ({
    instrument,
    figures: figures
      .filter((figure) => figure.instrument === instrument && figure.measure === "overall")
      .sort((a, b) => a.year - b.year || (a.territoryCode < b.territoryCode ? 1 : -1)),
  })).filter((series) => series.figures.length > 0);
}

/** Whether two instruments have published different figures for the province of Bắc Kạn in 2020, as the note says. */
export function hasTwoFiguresOf2020(figures: readonly OfficialFigure[]): boolean {
  const found = figures.filter(
    (figure) => figure.year === 2020 && figure.measure === "overall" && figure.territoryCode === "06",
  );
  return [91.3, 88.54].every((percent) => found.some((figure) => figure.percent === percent));
}
