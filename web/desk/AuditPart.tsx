import { monthsText } from "../format.ts";
import { province as words } from "../messages/province.ts";
import { PlainTable } from "./PlainTable.tsx";
import { ProvincePart } from "./ProvinceParts.tsx";
import type { ProvinceView } from "./provinceView.ts";

/** Points whose figures somebody should look into; nothing of them is left out of any figure. */
export function AuditPart({ view }: { view: ProvinceView }) {
  const { language, auditedPoints } = view;
  const w = words[language];
  return (
    <ProvincePart view={view} table="audited-points" heading={w.audited}>
      {auditedPoints.length === 0 ? (
        <p>{w.auditedNone}</p>
      ) : (
        <PlainTable
          language={language}
          caption={w.audited}
          head={[w.unit, w.point, w.quarter, w.moreOf]}
          texts={4}
          rows={auditedPoints.map(({ unit, point, level, ...span }, at) => ({
            key: String(at),
            cells: [unit, point, monthsText(span), w.levels[level]],
          }))}
        />
      )}
      <p class="quiet note">{w.auditedNote}</p>
    </ProvincePart>
  );
}
