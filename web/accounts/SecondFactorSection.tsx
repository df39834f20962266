import { accounts } from "../messages/accounts.ts";
import type { Language } from "../messages/dictionary.ts";
import type { MeFacts } from "./meFacts.ts";

/** The state of one's second factor, and the form that turns it on or off. The password is asked for each time. */
export function SecondFactorSection({
  language,
  query,
  me,
}: {
  language: Language;
  query: string;
  me: MeFacts;
}) {
  const words = accounts[language];
  const isAdministrator = me.grants.some(({ role }) => role === "administrator");
  const action = me.hasFactor ? "end" : "begin";
  return (
    <section>
      <h2>{words.secondFactor}</h2>
      <p>{me.hasFactor ? words.factorOn : words.factorOff}</p>
      {!(me.hasFactor && isAdministrator) && (
        <form method="post" action={`/me/second-factor/${action}${query}`} class="form">
          {me.hasPassword && (
            <>
              <label for="factor-password">{words.currentPassword}</label>
              <input
                id="factor-password"
                name="password"
                type="password"
                autocomplete="current-password"
                maxLength={256}
                required
              />
            </>
          )}
          <button type="submit" {...(me.hasFactor && { class: "quiet-button" })}>
            {me.hasFactor ? words.endFactor : words.beginFactor}
          </button>
        </form>
      )}
    </section>
  );
}
