import { dayText } from "../format.ts";
import type { Language } from "../messages/dictionary.ts";
import { officials } from "../messages/officials.ts";
import { trailActions } from "../messages/trail.ts";
import { trailPage } from "../messages/trailPage.ts";
import { type OfficialFrame, OfficialPage } from "../ui/OfficialPage.tsx";
import { type Chosen, TrailFilterForm, type UnitChoice } from "./TrailFilterForm.tsx";
import { type ShownLine, TrailTable } from "./TrailTable.tsx";

interface TrailPageProps {
  readonly frame: OfficialFrame;
  readonly styles: readonly string[];
  readonly chosen: Chosen;
  readonly units: readonly UnitChoice[];
  readonly days: readonly {
    readonly day: string;
    readonly lines: readonly ShownLine[];
    readonly sha256: string | undefined;
  }[];
  readonly newestHref: string | undefined;
  readonly olderHref: string | undefined;
  readonly fileHref: string;
}

/** The trail day by day, the newest first, with the hash that closed each day. */
export function TrailPage({
  frame,
  styles,
  chosen,
  units,
  days,
  newestHref,
  olderHref,
  fileHref,
}: TrailPageProps) {
  const language: Language = frame.language;
  const words = trailPage[language];
  return (
    <OfficialPage
      frame={frame}
      current="trail"
      language={language}
      installation={frame.installation}
      title={words.title}
      assets={{ styles }}
    >
      <h1>{words.title}</h1>
      <p class="quiet">{words.lead}</p>
      <TrailFilterForm language={language} keepsLanguage={frame.query !== ""} chosen={chosen} units={units} />
      <p>
        <a class="trail-link" href={fileHref}>
          {words.file}
        </a>
      </p>
      {days.length === 0 && <p role="status">{words.none}</p>}
      {days.map(({ day, lines, sha256 }) => (
        <div key={day}>
          <h2>{dayText(day)}</h2>
          <p class="trail-hash">{sha256 === undefined ? words.open : words.closedBy({ hash: sha256 })}</p>
          <TrailTable
            language={language}
            label={dayText(day)}
            lines={lines}
            actions={trailActions[language]}
            roles={officials[language].roles}
          />
        </div>
      ))}
      {(newestHref !== undefined || olderHref !== undefined) && (
        <nav class="trail-pages" aria-label={words.pages}>
          {newestHref !== undefined && (
            <a class="trail-link" href={newestHref}>
              ← {words.newest}
            </a>
          )}
          {olderHref !== undefined && (
            <a class="trail-link" href={olderHref} rel="next">
              {words.older} →
            </a>
          )}
        </nav>
      )}
    </OfficialPage>
  );
}
