import type { ComponentChildren } from "preact";
import { manageAccounts } from "../../messages/manageAccounts.ts";
import { Notice } from "../../ui/Notice.tsx";
import { type OfficialFrame, OfficialPage } from "../../ui/OfficialPage.tsx";
import type { PageProps } from "../../ui/Page.tsx";

/** What every page of accounts is given. */
export interface ManagePageProps extends Pick<PageProps, "assets"> {
  readonly frame: OfficialFrame;
  readonly notice?: string | undefined;
  readonly problem?: string | undefined;
}

interface ManageFrameProps extends ManagePageProps {
  readonly title: string;
  /** The list itself has no way back to itself. */
  readonly isList?: boolean;
  readonly children: ComponentChildren;
}

/** A page of accounts: heading, what just happened, the way back to the list. */
export function ManageFrame({ frame, assets, notice, problem, title, isList, children }: ManageFrameProps) {
  const { language, installation, query } = frame;
  return (
    <OfficialPage
      frame={frame}
      current="accounts"
      language={language}
      installation={installation}
      assets={assets}
      title={title}
    >
      {!isList && (
        <p class="no-print">
          <a href={`/accounts${query}`}>← {manageAccounts[language].back}</a>
        </p>
      )}
      <h1>{title}</h1>
      {notice && <Notice>{notice}</Notice>}
      {problem && <Notice isProblem>{problem}</Notice>}
      {children}
    </OfficialPage>
  );
}
