import { accounts } from "../messages/accounts.ts";
import { Notice } from "../ui/Notice.tsx";
import { Page, type PageProps } from "../ui/Page.tsx";

interface SecondFactorPageProps extends Omit<PageProps, "children" | "title"> {
  readonly next: string;
  readonly query: string;
  readonly problem?: string | undefined;
}

/** The second step of signing in: six digits, or a recovery code when the phone is gone. */
export function SecondFactorPage({ next, query, problem, ...page }: SecondFactorPageProps) {
  const words = accounts[page.language];
  return (
    <Page {...page} title={words.factorTitle}>
      <h1>{words.factorTitle}</h1>
      <p>{words.factorLead}</p>
      {problem && <Notice isProblem>{problem}</Notice>}
      <form method="post" action={`/sign-in/second-factor${query}`} class="form">
        <input type="hidden" name="next" value={next} />
        <label for="code">{words.factorCode}</label>
        <input id="code" name="code" inputMode="numeric" autocomplete="one-time-code" maxLength={10} />
        <label for="recovery">{words.recoveryCode}</label>
        <p id="recovery-hint" class="hint">
          {words.recoveryHint}
        </p>
        <input
          id="recovery"
          name="recovery"
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          maxLength={40}
          aria-describedby="recovery-hint"
        />
        <button type="submit">{words.enter}</button>
      </form>
      <p>
        <a href={`/sign-in${query}`}>{words.startAgain}</a>
      </p>
    </Page>
  );
}
