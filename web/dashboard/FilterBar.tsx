import { monthsBetween } from "#contract/month.ts";
import { monthText } from "../format.ts";
import { dashboard as words } from "../messages/dashboard.ts";
import { rangeChoices } from "../ui/rangeText.ts";
import { viewPath } from "./addresses.ts";
import { BoundariesSwitch } from "./BoundariesSwitch.tsx";
import { HiddenFields } from "./HiddenFields.tsx";
import { FilterLink, useNavigation } from "./navigation.tsx";

/** Which months and which boundaries. Links and a plain form: it works before, and without, the script. */
export function FilterBar() {
  const { view, filters, go } = useNavigation();
  const { language, window } = view;
  const w = words[language];
  const months = monthsBetween(window.from, window.to).reverse();
  const choices = rangeChoices(view);
  const isOther = !choices.some(({ from, to }) => from === filters.from && to === filters.to);
  return (
    <nav class="filters" aria-label={w.filters}>
      <div class="chips">
        {choices.map(({ from, to, label }) => (
          <FilterLink to={{ from, to }} isChosen={from === filters.from && to === filters.to} key={label}>
            {label}
          </FilterLink>
        ))}
        <details class="other-range" open={isOther}>
          <summary class="chip">{w.otherRange}</summary>
          <form method="get" action={viewPath(view)} class="range-form">
            <HiddenFields except={["from", "to"]} />
            {(["from", "to"] as const).map((end) => (
              <label key={end}>
                {w[end]}
                <select
                  name={end}
                  onChange={({ currentTarget: { value } }) => {
                    const other = end === "from" ? filters.to : filters.from;
                    const isInOrder = end === "from" ? value <= other : other <= value;
                    go(isInOrder ? { [end]: value } : { from: value, to: value });
                  }}
                >
                  {months.map((month) => (
                    <option value={month} selected={month === filters[end]} key={month}>
                      {monthText(month)}
                    </option>
                  ))}
                </select>
              </label>
            ))}
            <button type="submit">{w.show}</button>
          </form>
        </details>
      </div>
      <BoundariesSwitch />
    </nav>
  );
}
