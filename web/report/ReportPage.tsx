import type { ReportHeadline } from "../../server/reports/document/headline.ts";
import type { Block, ReportDocument } from "../../server/reports/reportDocument.ts";
import { report as words } from "../messages/report.ts";
import { Page, type PageProps } from "../ui/Page.tsx";
import { annexId, headingIds } from "./anchors.ts";
import { Blocks } from "./Blocks.tsx";
import { OwnUnit } from "./OwnUnit.tsx";

export interface ReportPageProps extends Omit<PageProps, "title" | "children" | "head"> {
  readonly year: number;
  readonly document: ReportDocument;
  readonly headline: ReportHeadline;
  /** Code of the unit whose line is to stand at the top; empty: none. */
  readonly unit: string;
  /** What the address says beside the unit. */
  readonly kept: Readonly<Record<string, string>>;
  readonly links: {
    readonly docx: string;
    readonly xlsx: string;
    readonly csv: string;
    readonly list: string;
    readonly method: string;
    /** Editions of this year but the one shown. */
    readonly editions: readonly { readonly text: string; readonly href: string }[];
  };
}

/** The annex of all units: see server/reports/document/annexUnits.ts. */
const UNITS_TABLE = "don-vi";

/** Whether an annex has a table that needs the long side of the paper; then all of it lies that way. */
const isWide = (blocks: readonly Block[]) =>
  blocks.some((block) => block.kind === "table" && block.table.landscape === true);

/** One frozen edition, to read, to print and to load. The document is Vietnamese in every language of the frame. */
export function ReportPage(props: ReportPageProps) {
  const { year, document, headline, unit, kept, links, ...frame } = props;
  const own = words[frame.language];
  const ids = headingIds(document.blocks);
  const chapters = document.blocks.flatMap((block) =>
    block.kind === "heading" && block.level === 1 ? [{ id: ids.get(block) ?? "", text: block.text }] : [],
  );
  const annexes = document.annexes.map(({ number, title }, at) => ({
    id: annexId(at),
    text: `${number}. ${title}`,
  }));
  const units = document.annexes
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === "table" && block.table.id === UNITS_TABLE ? [block.table] : []))[0];
  const back = (
    <p class="to-contents" lang={frame.language}>
      <a href="#muc-luc">{own.toContents}</a>
    </p>
  );
  return (
    <Page {...frame} title={own.yearTitle({ year })}>
      <div class="report">
        <header class="report-head">
          <p class="quiet">
            <a href={links.list}>{own.allReports}</a>
          </p>
          <h1 lang="vi">
            <span class="report-kind">Báo cáo</span> {document.title}
          </h1>
          <div class="report-headline" lang="vi">
            {headline.index !== null && (
              <p>
                <b>{headline.index}</b> hài lòng hoặc rất hài lòng
              </p>
            )}
            <p>{headline.ground}</p>
            <p>{headline.verdict}</p>
          </div>
          {frame.language !== "vi" && <p class="quiet">{own.onlyVietnamese}</p>}
          {units && <OwnUnit language={frame.language} table={units} chosen={unit} kept={kept} />}
          <nav class="report-files" aria-label={own.files}>
            <a href={links.docx}>{own.docx}</a>
            <a href={links.xlsx}>{own.xlsx}</a>
            <a href={links.csv}>{own.csv}</a>
          </nav>
          {links.editions.length > 0 && (
            <p class="quiet report-editions">
              {own.olderEditions}:{" "}
              {links.editions.map(({ text, href }) => (
                <a key={href} href={href}>
                  {text}
                </a>
              ))}
            </p>
          )}
          <nav class="report-contents" aria-labelledby="muc-luc" lang="vi">
            <h2 id="muc-luc" lang={frame.language}>
              {own.contents}
            </h2>
            <ul>
              {[...chapters, ...annexes].map(({ id, text }) => (
                <li key={id}>
                  <a href={`#${id}`}>{text}</a>
                </li>
              ))}
            </ul>
          </nav>
        </header>
        <article lang="vi">
          <Blocks blocks={document.blocks} between={back} />
          {back}
          {document.annexes.map(({ number, title, blocks }, at) => (
            <details class={isWide(blocks) ? "annex landscape" : "annex"} key={number}>
              <summary>
                <h2 id={annexId(at)}>
                  {number}. {title}
                </h2>
              </summary>
              <Blocks blocks={blocks} />
              {back}
            </details>
          ))}
        </article>
        <p class="report-method">
          <a href={links.method}>{own.methodLink}</a>
        </p>
      </div>
    </Page>
  );
}
