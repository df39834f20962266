import { accounts } from "../messages/accounts.ts";
import { Notice } from "../ui/Notice.tsx";
import { Page, type PageProps } from "../ui/Page.tsx";

interface WelcomePageProps extends Omit<PageProps, "children" | "title"> {
  /** null: the link was used, has run out, or never was one. */
  readonly person: { readonly name: string; readonly username: string } | null;
  readonly action: string;
  readonly problem?: string | undefined;
}

/** Where a one-time link leads: a password is set, and nothing else can be done. */
export function WelcomePage({ person, action, problem, ...page }: WelcomePageProps) {
  const words = accounts[page.language];
  return (
    <Page {...page} title={words.welcome}>
      <h1>{words.welcome}</h1>
      {person === null ? (
        <Notice isProblem>{words.linkGone}</Notice>
      ) : (
        <>
          <p>{words.welcomeLead(person)}</p>
          {problem && <Notice isProblem>{problem}</Notice>}
          <form method="post" action={action} class="form">
            {/* So that a browser keeps the password under the right name. */}
            <input type="hidden" name="username" value={person.username} autocomplete="username" />
            <NewPasswordFields language={page.language} />
            <button type="submit">{words.setPassword}</button>
          </form>
        </>
      )}
    </Page>
  );
}

export function NewPasswordFields({ language }: { language: PageProps["language"] }) {
  const words = accounts[language];
  return (
    <>
      <label for="password">{words.newPassword}</label>
      <p id="password-hint" class="hint">
        {words.passwordHint}
      </p>
      <input
        id="password"
        name="password"
        type="password"
        autocomplete="new-password"
        maxLength={256}
        aria-describedby="password-hint"
        required
      />
      <label for="again">{words.newPasswordAgain}</label>
      <input id="again" name="again" type="password" autocomplete="new-password" maxLength={256} required />
    </>
  );
}
