import { dayText } from "../format.ts";
import { cases } from "../messages/cases.ts";
import { Page, type PageProps } from "../ui/Page.tsx";
import { ReceiptForm } from "./ReceiptForm.tsx";
import { ReceiptProgress, type ShownProgress } from "./ReceiptProgress.tsx";
import { type ReceiptDraft, ReceiptReply } from "./ReceiptReply.tsx";

export type { ReceiptDraft };

export interface ShownComment {
  readonly agencyCode: string;
  readonly agencyName: string;
  readonly body: string;
  /** Monday. */
  readonly receivedWeek: string;
}

interface ReceiptPageProps extends Omit<PageProps, "children" | "title"> {
  /** As people read it, in groups; empty: only asks for a code. */
  readonly receipt: string;
  /** undefined: there is none with this receipt. */
  readonly comment: ShownComment | undefined;
  /** undefined: the unit cannot read it yet. */
  readonly progress: ShownProgress | undefined;
  /** A reply that came back. */
  readonly draft: ReceiptDraft | undefined;
  readonly action: string;
  readonly keepsLanguage: boolean;
}

/** What became of a comment, to whoever holds its receipt. */
export function ReceiptPage(props: ReceiptPageProps) {
  const { receipt, comment, progress, draft, action, keepsLanguage, ...page } = props;
  const { language } = page;
  const words = cases[language];
  const title = comment ? words.found : receipt ? words.unknownTitle : words.title;
  return (
    <Page {...page} title={title}>
      <h1>{title}</h1>
      {comment && (
        <>
          <p class="receipt-code notranslate">{receipt}</p>
          {progress ? <ReceiptProgress language={language} progress={progress} /> : <p>{words.waits}</p>}
          <h2>{words.written}</h2>
          <p>{words.received({ agency: comment.agencyName, week: dayText(comment.receivedWeek) })}</p>
          <blockquote>{comment.body}</blockquote>
          {progress && <ReceiptReply language={language} progress={progress} draft={draft} action={action} />}
          <p>
            <a href={`/agencies/${comment.agencyCode}${keepsLanguage ? `?lang=${language}` : ""}`}>
              {words.agencyPage({ agency: comment.agencyName })}
            </a>
          </p>
        </>
      )}
      {receipt && !comment && <p>{words.unknown}</p>}
      <ReceiptForm language={language} keepsLanguage={keepsLanguage} typed={comment ? "" : receipt} />
      <section
        id="kept-receipts"
        hidden
        data-forget={words.forget}
        data-query={keepsLanguage ? `?lang=${language}` : ""}
      >
        <h2>{words.kept}</h2>
        <p class="quiet">{words.keptHint}</p>
        <ul />
      </section>
    </Page>
  );
}
