import { monthsText } from "../format.ts";
import { province as words } from "../messages/province.ts";
import { axisStart } from "../ui/axisStart.ts";
import { Instrument } from "../ui/Instrument.tsx";
import { SummaryTable } from "../ui/SummaryTable.tsx";
import { AuditPart } from "./AuditPart.tsx";
import { CommentsPart, NeedsPart, ProvincePart, ResponsePart, SilencePart } from "./ProvinceParts.tsx";
import { ProvinceTiles } from "./ProvinceTiles.tsx";
import { PROVINCE_LINKS, type ProvinceView } from "./provinceView.ts";

/** The province's screen: all units at a glance, then who needs what. */
export function ProvinceDesk({ view, name }: { view: ProvinceView; name: string }) {
  const { language, range } = view;
  const w = words[language];
  const query = view.carriesLanguage ? `?lang=${language}` : "";
  return (
    <>
      <h1>
        {name} <span class="heading-range quiet">{monthsText(range)}</span>
      </h1>
      <form method="get" action="/dashboard/province" class="range-form">
        {view.carriesLanguage && <input type="hidden" name="lang" value={language} />}
        <label>
          {w.from}
          <input type="month" name="from" value={range.from} required />
        </label>
        <label>
          {w.to}
          <input type="month" name="to" value={range.to} required />
        </label>
        <button type="submit">{w.show}</button>
      </form>
      <nav class="chips province-links" aria-label={w.work}>
        {view.links.map((link) => (
          <a class="chip" href={PROVINCE_LINKS[link] + query} key={link}>
            {w.links[link]}
          </a>
        ))}
      </nav>
      <SummaryTable
        caption={`${name}, ${monthsText(range)}`}
        heading={w.unit}
        language={language}
        targetPercent={view.targetPercent}
        from={axisStart([view.headline])}
        rows={[{ key: "province", label: name, summary: view.headline }]}
      />
      <Instrument language={language} questionnaire={view.questionnaire} />
      <ProvincePart view={view} table="tiles" heading={w.map}>
        <ProvinceTiles view={view} />
      </ProvincePart>
      <NeedsPart view={view} />
      <CommentsPart view={view} />
      <AuditPart view={view} />
      <SilencePart view={view} />
      <ResponsePart view={view} />
      <p class="quiet no-print">{w.print}</p>
    </>
  );
}
