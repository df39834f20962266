import { countText, intervalText, percentText, targetText } from "../format.ts";
import { province as words } from "../messages/province.ts";
import { results } from "../messages/results.ts";
import { VERDICT_SHAPES } from "../ui/VerdictMark.tsx";
import type { ProvinceUnit, ProvinceView } from "./provinceView.ts";
import { unitValue } from "./UnitChooser.tsx";

/** A map of tiles without a map: every unit by its verdict, as lists that a screen reader reads as such. */
export function ProvinceTiles({ view }: { view: ProvinceView }) {
  const { language, units } = view;
  const w = words[language];
  if (units.length === 0) return <p>{w.noUnits}</p>;
  const count = (kind: ReturnType<typeof kindOf>) =>
    countText(units.filter((unit) => kindOf(unit) === kind).length, language);
  const groups = [...Map.groupBy(units, ({ group }) => group)];
  return (
    <>
      <p class="tile-tally">
        {w.tally({
          met: count("met"),
          cannotTell: count("cannotTell"),
          notMet: count("notMet"),
          none: count("none"),
        })}
      </p>
      <div class="tile-groups">
        {groups.map(([group, members], at) => (
          <section aria-labelledby={`tiles-${at}`} key={group}>
            <h3 id={`tiles-${at}`}>{group}</h3>
            <ul class="tiles">
              {members.map((unit) => (
                <Tile unit={unit} view={view} key={unitValue(unit)} />
              ))}
            </ul>
          </section>
        ))}
      </div>
      <p class="quiet note">{w.mapNote(targetText(view.targetPercent, language))}</p>
    </>
  );
}

function Tile({ unit, view }: { unit: ProvinceUnit; view: ProvinceView }) {
  const { language } = view;
  const kind = kindOf(unit);
  const word = kind === "none" ? "" : results[language].verdicts[kind];
  return (
    <li class={`tile tile-${kind}`}>
      <a href={unitHref(unit, view)} title={unit.name}>
        <span class="tile-name">{shortName(unit.name)}</span>
        <span class="tile-figure">
          <span class="tile-shape" aria-hidden="true">
            {kind === "none" ? "○" : VERDICT_SHAPES[kind]}
          </span>{" "}
          {figureOf(unit, view)}
          {word && <span class="visually-hidden">, {word}</span>}
        </span>
        {"interval" in unit.summary && (
          <span class="tile-sure">
            {intervalText(unit.summary.interval, language)}
            <br />
            {results[language].ratings(countText(unit.summary.n, language))}
          </span>
        )}
      </a>
    </li>
  );
}

function kindOf({ summary }: ProvinceUnit): "met" | "cannotTell" | "notMet" | "none" {
  return "verdict" in summary ? summary.verdict.kind : "none";
}

function figureOf({ summary }: ProvinceUnit, { language }: ProvinceView): string {
  const w = words[language];
  if ("index" in summary) return percentText(summary.index, language, 1);
  return "n" in summary ? w.few : w[summary.disclosure];
}

/** The group says what kind of unit it is; the tile only which. */
function shortName(name: string): string {
  return name.replace(/^(Xã|Phường|Thị trấn) /, "");
}

export function unitHref(
  unit: Pick<ProvinceUnit, "code" | "validTo">,
  { range, carriesLanguage, language }: ProvinceView,
): string {
  const query = new URLSearchParams({
    unit: unitValue(unit),
    from: range.from,
    to: range.to,
    ...(carriesLanguage && { lang: language }),
  });
  return `/dashboard?${query}`;
}
