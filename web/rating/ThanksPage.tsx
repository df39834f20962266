import { rating } from "../messages/rating.ts";
import type { LanguageLink } from "../ui/LanguageLinks.tsx";
import { PublishNow } from "../ui/PublishNow.tsx";
import { Document } from "./Document.tsx";
import type { InlineText } from "./inlineText.ts";
import { Thanks, type ThanksProps } from "./Thanks.tsx";

export interface ThanksPageProps extends ThanksProps {
  readonly simulated: boolean;
  readonly inline: InlineText;
  readonly languages: readonly LanguageLink[];
}

/** Where a form sent without a script ends. */
export function ThanksPage(props: ThanksPageProps) {
  return (
    <Document {...props} title={rating[props.language].thanks}>
      <Thanks {...props} />
      <PublishNow
        language={props.language}
        simulated={props.simulated}
        back={`/agencies/${props.agency.code}${props.query}`}
      />
    </Document>
  );
}
