import { monthOf, periodOf } from "#contract/month.ts";
import type { TrendMark } from "../charts/noteTrendDrawing.ts";
import { deskNotes as words } from "../messages/deskNotes.ts";
import type { DeskView } from "./deskView.ts";

type Marked = Pick<DeskView, "language" | "trend" | "period" | "notes" | "models">;

/** Notes by their numbers and starts of models by theirs, from the earliest on; those of one period stand together. */
export function trendMarks({ language, trend, period, notes, models }: Marked): TrendMark[] {
  const all = [
    ...[...notes].reverse().map(({ onDate }, i) => ({ month: monthOf(onDate), text: String(i + 1) })),
    ...models.map(({ startsIn }, i) => ({ month: startsIn, text: words[language].modelMark(i + 1) })),
  ];
  const byPlace = new Map<number, string[]>();
  for (const { month, text } of all) {
    const at = trend.findIndex((point) => point.period === periodOf(month, period));
    if (at >= 0) byPlace.set(at, [...(byPlace.get(at) ?? []), text]);
  }
  return [...byPlace].map(([at, texts]) => ({ at, text: texts.join(", ") }));
}
