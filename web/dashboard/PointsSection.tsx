import { dayText } from "../format.ts";
import { dashboard as words } from "../messages/dashboard.ts";
import { axisStart } from "../ui/axisStart.ts";
import { rangeText } from "../ui/rangeText.ts";
import { SummaryTable } from "../ui/SummaryTable.tsx";
import { postersHref } from "./addresses.ts";
import { useNavigation } from "./navigation.tsx";
import { type PointRow, pointRows } from "./pointRows.ts";
import { RangeHeading } from "./RangeHeading.tsx";

/** The unit's rating points and where to print their posters. */
export function PointsSection() {
  const { view, filters } = useNavigation();
  const { language, unit } = view;
  const w = words[language];
  const posters = unit.validTo === null && (
    <p class="posters-link">
      <a href={postersHref(view)}>{unit.isRoot ? w.postersProvince : w.posters}</a>
    </p>
  );
  if (view.points === null) return posters || null;
  const rows = pointRows(view, filters);
  return (
    <section aria-labelledby="points">
      <RangeHeading id="points">{w.points}</RangeHeading>
      {rows.length === 0 ? (
        <p>{w.noPoints}</p>
      ) : (
        <SummaryTable
          caption={`${w.points}, ${rangeText(filters, view)}`}
          heading={w.point}
          language={language}
          targetPercent={view.units.targetPercent}
          from={axisStart(rows.map((row) => row.summary))}
          rows={rows.map((row) => ({
            key: row.point?.code ?? "",
            label: <PointName row={row} />,
            summary: row.summary,
          }))}
        />
      )}
      {posters}
    </section>
  );
}

function PointName({ row: { point } }: { row: PointRow }) {
  const { language } = useNavigation().view;
  const w = words[language];
  if (point === null) return <>{w.pointYearEnd}</>;
  return (
    <>
      {point.name}
      <span class="quiet ended">
        {" "}
        {w.channels[point.channel]}
        {point.closedOn !== null && `, ${w.pointClosed(dayText(point.closedOn))}`}
      </span>
    </>
  );
}
