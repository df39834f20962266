import type { Block, ReportDocument } from "../../server/reports/reportDocument.ts";
import { report as words } from "../messages/report.ts";
import { Page, type PageProps } from "../ui/Page.tsx";
import { annexId, headingIds } from "./anchors.ts";
import { Blocks } from "./Blocks.tsx";

export interface ReportPageProps extends Omit<PageProps, "title" | "children" | "head"> {
  readonly year: number;
  readonly document: ReportDocument;
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

/** Whether an annex has a table that needs the long side of the paper; then all of it lies that way. */
const isWide = (blocks: readonly Block[]) =>
  blocks.some((block) => block.kind === "table" && block.table.landscape === true);

/** One frozen edition, to read, to print and to load. The document is Vietnamese in every language of the frame. */
export function ReportPage({ year, document, links, ...frame }: ReportPageProps) {
  const own = words[frame.language];
  const ids = headingIds(document.blocks);
  const chapters = document.blocks.flatMap((block) =>
    block.kind === "heading" && block.level === 1 ? [{ id: ids.get(block) ?? "", text: block.text }] : [],
  );
  const annexes = document.annexes.map(({ number, title }, at) => ({
    id: annexId(at),
    text: `${number}. ${title}`,
  }));
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
          {frame.language !== "vi" && <p class="quiet">{own.onlyVietnamese}</p>}
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
          <Blocks blocks={document.blocks} />
          {document.annexes.map(({ number, title, blocks }, at) => (
            <section
              class={isWide(blocks) ? "annex landscape" : "annex"}
              key={number}
              aria-labelledby={annexId(at)}
            >
              <h2 id={annexId(at)}>
                {number}. {title}
              </h2>
              <Blocks blocks={blocks} />
            </section>
          ))}
        </article>
        <p class="report-method">
          <a href={links.method}>{own.methodLink}</a>
        </p>
      </div>
    </Page>
  );
}
