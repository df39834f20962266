import { common } from "../messages/common.ts";
import { page as words } from "../messages/page.ts";
import { Page, type PageProps } from "./Page.tsx";

interface ErrorPageProps extends Omit<PageProps, "children"> {
  readonly detail: string;
  readonly requestId?: string;
}

/** A refusal in a reader's words, with a way on. */
export function ErrorPage({ detail, requestId, ...page }: ErrorPageProps) {
  return (
    <Page {...page}>
      <div class="error">
        <h1>{page.title}</h1>
        <p>{detail}</p>
        <p>
          <a href={page.homeHref ?? "/"}>{common[page.language].backHome}</a>
        </p>
        {requestId && (
          <p class="quiet">
            {words[page.language].requestId}: <code>{requestId}</code>
          </p>
        )}
      </div>
    </Page>
  );
}
