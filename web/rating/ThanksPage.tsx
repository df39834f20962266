import { rating } from "../messages/rating.ts";
import type { LanguageLink } from "../ui/LanguageLinks.tsx";
import { PublishNow } from "../ui/PublishNow.tsx";
import { Document } from "./Document.tsx";
import { FaceSymbols } from "./Faces.tsx";
import type { InlineText } from "./inlineText.ts";
import { pageData } from "./pageData.ts";
import { Refused } from "./Refused.tsx";
import { Thanks, type ThanksProps } from "./Thanks.tsx";

export interface ThanksPageProps extends ThanksProps {
  readonly simulated: boolean;
  readonly inline: InlineText;
  /** When it was drawn, in Viet Nam. */
  readonly drawn: { readonly day: string; readonly clock: string };
  readonly languages: readonly LanguageLink[];
}

/** The address of the thanks: where a form sent without a script ends, and where Back and Reload lead with one. */
export function ThanksPage(props: ThanksPageProps) {
  const { language, code, receipt, drawn } = props;
  const data = {
    ...pageData(language, code, false),
    "data-receipt": receipt,
    "data-day": drawn.day,
    "data-clock": drawn.clock,
  };
  return (
    <Document {...props} title={rating[language].thanks} data={data}>
      <FaceSymbols />
      <p id="status" role="status" />
      <Refused language={language} />
      <div id="page">
        <Thanks {...props} />
      </div>
      <PublishNow
        language={language}
        simulated={props.simulated}
        back={`/agencies/${props.agency.code}${props.query}`}
      />
    </Document>
  );
}
