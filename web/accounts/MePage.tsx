import { accounts } from "../messages/accounts.ts";
import { officials } from "../messages/officials.ts";
import { Notice } from "../ui/Notice.tsx";
import { type OfficialFrame, OfficialPage } from "../ui/OfficialPage.tsx";
import type { PageProps } from "../ui/Page.tsx";
import type { MeFacts } from "./meFacts.ts";
import { SecondFactorSection } from "./SecondFactorSection.tsx";
import { NewPasswordFields } from "./WelcomePage.tsx";

interface MePageProps extends Pick<PageProps, "assets"> {
  readonly frame: OfficialFrame;
  readonly me: MeFacts;
  readonly notice?: string | undefined;
  readonly problem?: string | undefined;
}

/** One's own account: what one may do, the second factor, the password, and where one is signed in. */
export function MePage({ frame, me, assets, notice, problem }: MePageProps) {
  const { language, installation, query } = frame;
  const words = accounts[language];
  return (
    <OfficialPage
      frame={frame}
      current="me"
      language={language}
      installation={installation}
      assets={assets}
      title={words.me}
    >
      <h1>{words.me}</h1>
      {notice && <Notice>{notice}</Notice>}
      {problem && <Notice isProblem>{problem}</Notice>}
      {me.needsFactor && <Notice isProblem>{words.factorRequired}</Notice>}
      <section>
        <h2>{words.myRoles}</h2>
        {me.grants.length === 0 ? (
          <p>{words.noRoles}</p>
        ) : (
          <ul>
            {me.grants.map(({ role, agencyName, unmasks }) => (
              <li key={`${role} ${agencyName}`}>
                {words.myRole({ role: officials[language].roles[role], unit: agencyName })}
                {unmasks && ` (${words.myUnmask})`}
              </li>
            ))}
          </ul>
        )}
      </section>
      <SecondFactorSection language={language} query={query} me={me} />
      {me.hasPassword && (
        <section>
          <h2>{words.changePassword}</h2>
          <form method="post" action={`/me/password${query}`} class="form">
            <input type="hidden" name="username" value={me.username} autocomplete="username" />
            <label for="current">{words.currentPassword}</label>
            <input
              id="current"
              name="current"
              type="password"
              autocomplete="current-password"
              maxLength={256}
              required
            />
            <NewPasswordFields language={language} />
            <button type="submit">{words.changePassword}</button>
          </form>
        </section>
      )}
      <section>
        <h2>{words.sessions}</h2>
        <p class="quiet">{words.sessionsLead}</p>
        <ul class="plain-list">
          {me.sessions.map(({ id, since, until, isThis }) => (
            <li key={id}>
              {words.since} {since}. {words.until} {until}.{" "}
              {isThis ? (
                <strong>({words.thisSession})</strong>
              ) : (
                <form method="post" action={`/me/sessions/${id}/end${query}`} class="inline-form">
                  <button type="submit">{words.endSession}</button>
                </form>
              )}
            </li>
          ))}
        </ul>
        {me.sessions.length > 1 && (
          <form method="post" action={`/me/sessions/others/end${query}`} class="form">
            <button type="submit" class="quiet-button">
              {words.endOthers}
            </button>
          </form>
        )}
      </section>
    </OfficialPage>
  );
}
