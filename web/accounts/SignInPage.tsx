import { accounts } from "../messages/accounts.ts";
import { Notice } from "../ui/Notice.tsx";
import { Page, type PageProps } from "../ui/Page.tsx";

interface SignInPageProps extends Omit<PageProps, "children" | "title"> {
  readonly username: string;
  /** Where the way leads afterwards. */
  readonly next: string;
  readonly query: string;
  readonly problem?: string | undefined;
  readonly notice?: string | undefined;
  readonly hasProvider: boolean;
}

/** The door for officials: name and password, or the province's provider. */
export function SignInPage(props: SignInPageProps) {
  const { username, next, query, problem, notice, hasProvider, ...page } = props;
  const words = accounts[page.language];
  return (
    <Page {...page} title={words.signIn}>
      <h1>{words.signIn}</h1>
      <p class="quiet">{words.signInLead}</p>
      {notice && <Notice>{notice}</Notice>}
      {problem && <Notice isProblem>{problem}</Notice>}
      <form method="post" action={`/sign-in${query}`} class="form">
        <input type="hidden" name="next" value={next} />
        <label for="username">{words.username}</label>
        <input
          id="username"
          name="username"
          value={username}
          autocomplete="username"
          autocapitalize="none"
          spellcheck={false}
          maxLength={64}
          required
        />
        <label for="password">{words.password}</label>
        <input
          id="password"
          name="password"
          type="password"
          autocomplete="current-password"
          maxLength={256}
          required
        />
        <button type="submit">{words.enter}</button>
      </form>
      {hasProvider && (
        <p>
          <a class="button quiet-button" href={`/sign-in/oidc?${new URLSearchParams({ next })}`}>
            {words.byProvider}
          </a>
        </p>
      )}
      <p class="quiet">{words.forgotten}</p>
    </Page>
  );
}
