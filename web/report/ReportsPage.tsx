import { report as words } from "../messages/report.ts";
import { Page, type PageProps } from "../ui/Page.tsx";

export interface ReportsPageProps extends Omit<PageProps, "title" | "children" | "head"> {
  readonly reports: readonly {
    readonly year: number;
    readonly edition: number;
    /** As printed: "05/02/2026". */
    readonly day: string;
    readonly href: string;
  }[];
  readonly methodHref: string;
}

/** The latest edition of each year that was frozen. */
export function ReportsPage({ reports, methodHref, ...frame }: ReportsPageProps) {
  const own = words[frame.language];
  return (
    <Page {...frame} title={own.listTitle}>
      <div class="report">
        <h1>{own.listTitle}</h1>
        <p>{reports.length > 0 ? own.listIntro : own.listEmpty}</p>
        <ul class="report-years">
          {reports.map(({ year, edition, day, href }) => (
            <li key={year}>
              <a href={href}>{own.yearTitle({ year })}</a>
              <span class="quiet">{own.editionOn({ edition, day })}</span>
            </li>
          ))}
        </ul>
        <p class="report-method">
          <a href={methodHref}>{own.methodLink}</a>
        </p>
      </div>
    </Page>
  );
}
