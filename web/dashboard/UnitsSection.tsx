import type { AgencyKind } from "#contract/agencies.ts";
import { countText, dayText } from "../format.ts";
import { dashboard as words } from "../messages/dashboard.ts";
import { axisStart } from "../ui/axisStart.ts";
import { rangeText } from "../ui/rangeText.ts";
import { SummaryTable } from "../ui/SummaryTable.tsx";
import { unitHref, viewPath } from "./addresses.ts";
import { SORTS, type Sort } from "./filters.ts";
import { HiddenFields } from "./HiddenFields.tsx";
import { FilterLink, useNavigation } from "./navigation.tsx";
import { RangeHeading } from "./RangeHeading.tsx";
import { shownRows, type UnitRow, unitRows, verdictTally } from "./unitRows.ts";

/** The units below this one: one table that is its own dot-and-whisker chart. */
export function UnitsSection() {
  const { view, filters } = useNavigation();
  const { language } = view;
  const w = words[language];
  const all = unitRows(view, filters);
  if (all.every((row) => row.isWhole)) return null;
  const rows = shownRows(all, filters);
  const units = all.filter((row) => !row.isWhole);
  const tally = verdictTally(units);
  const text = (n: number) => countText(n, language);
  return (
    <section aria-labelledby="units">
      <RangeHeading id="units">{w.units}</RangeHeading>
      <p>{w.verdictTally(text(tally.met), text(tally.cannotTell), text(tally.notMet), text(tally.few))}.</p>
      <UnitFilters all={all} />
      <p class="quiet" role="status">
        {w.unitsShown(text(rows.filter((row) => !row.isWhole).length), text(units.length))}
      </p>
      {rows.length > 0 ? (
        <SummaryTable
          caption={`${w.units}, ${rangeText(filters, view)}`}
          heading={w.units}
          language={language}
          targetPercent={view.units.targetPercent}
          from={axisStart(rows.map((row) => row.summary))}
          rows={rows.map((row) => ({
            key: `${row.code} ${row.validTo}`,
            label: <UnitName row={row} />,
            summary: row.summary,
          }))}
        />
      ) : (
        <p>
          {w.noUnits}{" "}
          <FilterLink to={{ kind: null, name: "" }} isChosen={false}>
            {w.clearFilters}
          </FilterLink>
        </p>
      )}
      <p class="quiet note">{w.unitsNote}</p>
    </section>
  );
}

function UnitName({ row }: { row: UnitRow }) {
  const { view } = useNavigation();
  const w = words[view.language];
  if (row.isWhole) return <>{w.wholeProvince(row.name)}</>;
  return (
    <>
      <a href={unitHref(row, view)}>{row.name}</a>
      {row.kind === "district" && <span class="quiet ended"> {w.districtOnly}</span>}
      {row.validTo !== null && row.validTo !== view.unit.validTo && (
        <span class="quiet ended"> {w.until(dayText(row.validTo))}</span>
      )}
    </>
  );
}

function UnitFilters({ all }: { all: readonly UnitRow[] }) {
  const { view, filters, go } = useNavigation();
  const w = words[view.language];
  const kinds = [...new Set(all.filter((row) => !row.isWhole).map((row) => row.kind))];
  return (
    <form
      method="get"
      action={viewPath(view)}
      class="unit-filters"
      onSubmit={(event) => event.preventDefault()}
    >
      <HiddenFields except={["name", "kind", "sort"]} />
      <label>
        {w.filterName}
        <input
          type="search"
          name="name"
          value={filters.name}
          autocomplete="off"
          onInput={({ currentTarget }) => go({ name: currentTarget.value }, "replace")}
        />
      </label>
      {kinds.length > 1 && (
        <label>
          {w.filterKind}
          <select
            name="kind"
            onChange={({ currentTarget }) => go({ kind: (currentTarget.value || null) as AgencyKind | null })}
          >
            <option value="" selected={filters.kind === null}>
              {w.everyKind}
            </option>
            {kinds.map((kind) => (
              <option value={kind} selected={filters.kind === kind} key={kind}>
                {w.kinds[kind]}
              </option>
            ))}
          </select>
        </label>
      )}
      <label>
        {w.sort}
        <select name="sort" onChange={({ currentTarget }) => go({ sort: currentTarget.value as Sort })}>
          {SORTS.map((sort) => (
            <option value={sort} selected={filters.sort === sort} key={sort}>
              {w.sorts[sort]}
            </option>
          ))}
        </select>
      </label>
      <button type="submit">{w.show}</button>
    </form>
  );
}
