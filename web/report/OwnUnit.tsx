import type { ReportTable } from "../../server/reports/reportDocument.ts";
import type { Language } from "../messages/dictionary.ts";
import { report as words } from "../messages/report.ts";
import { cellText } from "./cellText.ts";

interface OwnUnitProps {
  readonly language: Language;
  /** The report's table of all units: code, name, figures. */
  readonly table: ReportTable;
  /** Code of the unit that is asked for; empty: none yet. */
  readonly chosen: string;
  /** What else the address holds: the edition, the language. */
  readonly kept: Readonly<Record<string, string>>;
}

/** A reader's own unit out of the annex of all units: chosen in a plain form, its line at the top of the report. */
export function OwnUnit({ language, table, chosen, kept }: OwnUnitProps) {
  const own = words[language];
  const row = table.rows.find(([code]) => code === chosen);
  const byName = table.rows.toSorted((a, b) => String(a[1]).localeCompare(String(b[1]), "vi"));
  return (
    <section class="own-unit" id="don-vi-cua-toi" aria-labelledby="own-unit-label">
      <form method="get" action="#don-vi-cua-toi">
        {Object.entries(kept).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <label for="own-unit" id="own-unit-label">
          {own.ownUnit}
        </label>
        <div class="own-unit-line">
          <select id="own-unit" name="unit" lang="vi">
            <option value="">{own.chooseUnit}</option>
            {byName.map(([code, name]) => (
              <option key={code} value={code} selected={code === chosen}>
                {name}
              </option>
            ))}
          </select>
          <button type="submit">{own.showUnit}</button>
        </div>
      </form>
      {row && (
        <div lang="vi">
          <p>
            <strong>{row[1]}</strong>
          </p>
          <dl>
            {table.columns.slice(2).map(({ title, type }, at) => (
              <div key={title}>
                <dt>{title}</dt>
                <dd>{cellText(row[at + 2] ?? "", type)}</dd>
              </div>
            ))}
          </dl>
        </div>
      )}
    </section>
  );
}
