import { MODEL_FIELDS, MODEL_STATES } from "#contract/models.ts";
import { models as words } from "../messages/models.ts";
import { Select } from "./Select.tsx";
import type { ModelsView } from "./view.ts";

/** Search and filters of a list of models; a plain form. */
export function FilterForm(p: { view: ModelsView; isFiltered: boolean; action?: string }) {
  const { view, isFiltered, action = "/models" } = p;
  const { language, filter, query } = view;
  const w = words[language];
  const all = { value: "", label: w.filter.all };
  return (
    <search>
      <form method="get" action={action} class="filter">
        {query !== "" && <input type="hidden" name="lang" value={language} />}
        <div class="filter-search">
          <label for="search">{w.filter.search}</label>
          <input
            id="search"
            name="search"
            type="search"
            maxLength={200}
            value={filter.search}
            placeholder={w.filter.searchHint}
          />
        </div>
        <Select
          name="field"
          label={w.filter.field}
          value={filter.field}
          choices={[all, ...MODEL_FIELDS.map((value) => ({ value, label: w.fields[value] }))]}
        />
        <Select
          name="state"
          label={w.filter.state}
          value={filter.state}
          choices={[all, ...MODEL_STATES.map((value) => ({ value, label: w.states[value] }))]}
        />
        <Select name="unit" label={w.filter.unit} value={filter.unit} choices={[all, ...view.units]} />
        <Select
          name="year"
          label={w.filter.year}
          value={filter.year}
          choices={[all, ...view.years.map((value) => ({ value, label: value }))]}
        />
        <div class="filter-go">
          <button type="submit">{w.filter.go}</button>
          {isFiltered && <a href={`${action}${query}`}>{w.filter.clear}</a>}
        </div>
      </form>
    </search>
  );
}
