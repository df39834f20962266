import { type PeriodLength, periodOf } from "#contract/month.ts";
import { monthText } from "../format.ts";
import { dashboard as words } from "../messages/dashboard.ts";
import type { TrendPoint } from "../ui/trendPoints.ts";
import type { StartedModel, View } from "./view.ts";

/** Where in a trend models began: several in one period stand together. */
export function marks(
  models: readonly StartedModel[],
  points: readonly TrendPoint[],
  length: PeriodLength,
): { at: number; text: string }[] {
  const byPlace = new Map<number, string>();
  for (const [number, { startsIn }] of models.entries()) {
    const at = points.findIndex(({ period }) => period === periodOf(startsIn, length));
    if (at >= 0) byPlace.set(at, [byPlace.get(at), `${number + 1}`].filter(Boolean).join(", "));
  }
  return [...byPlace].map(([at, text]) => ({ at, text }));
}

/** The models that the numbers on the trend mean. */
export function ModelMarks({ view }: { view: View }) {
  const { models = [], language, carriesLanguage } = view;
  if (models.length === 0) return null;
  const query = carriesLanguage ? `?lang=${language}` : "";
  const w = words[language];
  return (
    <div class="note">
      <p>{w.modelMarks}</p>
      <ol>
        {models.map(({ id, title, startsIn }) => (
          <li key={id}>
            {monthText(startsIn)}: <a href={`/models/${id}${query}`}>{title}</a>
          </li>
        ))}
      </ol>
      <p>
        <a href={`/models/effect/${view.unit.code}${query}`}>{w.modelBeforeAfter}</a>
        {" · "}
        <a href={`/models/effect${query}`}>{w.modelEffect}</a>
      </p>
    </div>
  );
}
