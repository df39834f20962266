import { answered } from "#scoring/answered.ts";
import { countText, percentText } from "../format.ts";
import { common } from "../messages/common.ts";
import { dashboard as words } from "../messages/dashboard.ts";
import { criterionCounts } from "./figures.ts";
import { useNavigation } from "./navigation.tsx";
import { RangeHeading } from "./RangeHeading.tsx";

/** How the answers fall on the five levels: one bar from brown to teal, and the same as a table. */
export function LevelsSection() {
  const { view, filters } = useNavigation();
  const { language } = view;
  const w = words[language];
  const counts = criterionCounts(view, "overall", filters);
  const n = answered(counts);
  if (n === 0) return null;
  let start = 0;
  return (
    <section aria-labelledby="levels">
      <RangeHeading id="levels">{w.levels}</RangeHeading>
      <svg class="levels-bar" aria-hidden="true" focusable="false">
        {counts.map((count, i) => {
          const x = start;
          start += (100 * count) / n;
          return (
            <rect
              class={`level-${i + 1}`}
              x={`${x.toFixed(3)}%`}
              width={`${((100 * count) / n).toFixed(3)}%`}
              height="100%"
              key={i}
            />
          );
        })}
      </svg>
      <table class="plain-table">
        <caption class="visually-hidden">{w.levels}</caption>
        <thead>
          <tr>
            <th scope="col">{w.level}</th>
            <th scope="col" class="number">
              {w.count}
            </th>
            <th scope="col" class="number">
              {w.share}
            </th>
          </tr>
        </thead>
        <tbody>
          {counts.map((count, i) => (
            <tr key={i}>
              <th scope="row">
                <span class={`swatch level-${i + 1}`} aria-hidden="true" /> {i + 1}.{" "}
                {common[language].levels[i]}
              </th>
              <td class="number">{countText(count, language)}</td>
              <td class="number">{percentText((100 * count) / n, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
