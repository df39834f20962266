import type { Day } from "#contract/day.ts";
import { printedReceipt } from "#contract/receipt.ts";
import { dayText } from "../format.ts";
import { cases } from "../messages/cases.ts";
import { KeptRatings } from "../proof/KeptRatings.tsx";
import { Page, type PageProps } from "../ui/Page.tsx";
import { QrCode } from "../ui/QrCode.tsx";
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
  /** The receipt of the comment; empty: there is none. */
  readonly receipt: string;
  /** What was typed; empty: the page only asks for a code. */
  readonly typed: string;
  /** Where this page is found from anywhere. */
  readonly address: string;
  /** undefined: there is none with this receipt. */
  readonly comment: ShownComment | undefined;
  /** undefined: the unit cannot read it yet. */
  readonly progress: ShownProgress | undefined;
  /** A reply that came back. */
  readonly draft: ReceiptDraft | undefined;
  readonly action: string;
  readonly keepsLanguage: boolean;
  /** In Viet Nam. */
  readonly today: Day;
}

/** What became of a comment, to whoever holds its receipt. */
export function ReceiptPage(props: ReceiptPageProps) {
  const { receipt, typed, address, comment, progress, draft, action, keepsLanguage, today, ...page } = props;
  const { language } = page;
  const words = cases[language];
  const title = comment ? words.found : typed ? words.unknownTitle : words.title;
  return (
    <Page {...page} title={title}>
      <h1>{title}</h1>
      {comment && (
        <>
          <p class="receipt-code notranslate">{printedReceipt(receipt)}</p>
          {progress ? <ReceiptProgress language={language} progress={progress} /> : <p>{words.waits}</p>}
          <h2>{words.written}</h2>
          <p>{words.received({ agency: comment.agencyName, week: dayText(comment.receivedWeek) })}</p>
          <blockquote>{comment.body}</blockquote>
          {progress && <ReceiptReply language={language} progress={progress} draft={draft} action={action} />}
          <section class="receipt-address">
            <p>
              {words.address}{" "}
              <span class="notranslate">
                {address.replace(/^https?:\/\/|[^/]*$/g, "")}
                <wbr />
                {receipt}
              </span>
            </p>
            <QrCode address={address} label={words.addressQr} />
            <p data-keep hidden>
              <label>
                <input type="checkbox" value={receipt} autocomplete="off" /> {words.keep}
              </label>
              <br />
              <span class="quiet">{words.keptHint}</span>
            </p>
          </section>
          <p>
            <a href={`/agencies/${comment.agencyCode}${keepsLanguage ? `?lang=${language}` : ""}`}>
              {words.agencyPage({ agency: comment.agencyName })}
            </a>
          </p>
        </>
      )}
      {typed && !comment && <p>{words.unknown}</p>}
      <ReceiptForm language={language} typed={comment ? "" : typed} />
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
      {/* Never beside a comment: whoever reads one there is not told what else was kept. */}
      {!typed && <KeptRatings language={language} today={today} />}
    </Page>
  );
}
