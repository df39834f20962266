import { common } from "../messages/common.ts";
import { dashboard as words } from "../messages/dashboard.ts";
import { results as resultWords } from "../messages/results.ts";
import { axisStart } from "../ui/axisStart.ts";
import { rangeText } from "../ui/rangeText.ts";
import { SummaryTable } from "../ui/SummaryTable.tsx";
import { clearlyLower, factorRows } from "./figures.ts";
import { useNavigation } from "./navigation.tsx";
import { RangeHeading } from "./RangeHeading.tsx";

/** The five factors, in the form's order: what drags the figure down, if that can be said. */
export function FactorSection() {
  const { view, filters } = useNavigation();
  const { language } = view;
  const w = words[language];
  const names = common[language].criteria;
  const rows = factorRows(view, filters);
  const isEmpty = rows.every(({ summary }) => summary.disclosure === "none");
  const lower = clearlyLower(rows).map(({ code }) => `“${names[code]}”`);
  const isComplete = rows.every(({ summary }) => "interval" in summary);
  const sentence = !isComplete
    ? w.factorsMissing
    : lower.length > 0
      ? w.factorsLower(lower.join(", "))
      : w.factorsAlike;
  return (
    <section aria-labelledby="factors">
      <RangeHeading id="factors">{w.factors}</RangeHeading>
      {isEmpty ? (
        <p>{resultWords[language].none}.</p>
      ) : (
        <>
          <p>{sentence}</p>
          <SummaryTable
            caption={`${w.factors}, ${rangeText(filters, view)}`}
            heading={w.factor}
            language={language}
            targetPercent={view.units.targetPercent}
            from={axisStart(rows.map((row) => row.summary))}
            rows={rows.map(({ code, summary }) => ({ key: code, label: names[code], summary }))}
          />
        </>
      )}
      <p class="quiet note">{w.factorsNote}</p>
    </section>
  );
}
