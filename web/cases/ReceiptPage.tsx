import { cases } from "../messages/cases.ts";
import { Page, type PageProps } from "../ui/Page.tsx";
import { ReceiptForm } from "./ReceiptForm.tsx";

export interface ShownComment {
  readonly agencyCode: string;
  readonly agencyName: string;
  readonly body: string;
  /** Monday, as people write it. */
  readonly receivedWeek: string;
  readonly isReadable: boolean;
}

interface ReceiptPageProps extends Omit<PageProps, "children" | "title"> {
  /** As people read it, in groups; empty: only asks for a code. */
  readonly receipt: string;
  /** undefined: there is none with this receipt. */
  readonly comment?: ShownComment | undefined;
  readonly keepsLanguage: boolean;
}

/** What became of a comment, to whoever holds its receipt. */
export function ReceiptPage({ receipt, comment, keepsLanguage, ...page }: ReceiptPageProps) {
  const { language } = page;
  const words = cases[language];
  const title = comment ? words.found : receipt ? words.unknownTitle : words.title;
  return (
    <Page {...page} title={title}>
      <h1>{title}</h1>
      {comment && (
        <>
          <p class="receipt-code notranslate">{receipt}</p>
          <p>{words.received({ agency: comment.agencyName, week: comment.receivedWeek })}</p>
          <p>{comment.isReadable ? words.readable : words.waits}</p>
          <h2>{words.written}</h2>
          <blockquote>{comment.body}</blockquote>
          <p>
            <a href={`/agencies/${comment.agencyCode}${keepsLanguage ? `?lang=${language}` : ""}`}>
              {words.agencyPage({ agency: comment.agencyName })}
            </a>
          </p>
        </>
      )}
      {receipt && !comment && <p>{words.unknown}</p>}
      <ReceiptForm language={language} keepsLanguage={keepsLanguage} typed={comment ? "" : receipt} />
    </Page>
  );
}
