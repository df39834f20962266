import type { Language } from "../../messages/dictionary.ts";
import { manageAccounts } from "../../messages/manageAccounts.ts";

interface PersonFieldsProps {
  readonly language: Language;
  readonly typed: { readonly name: string; readonly email: string; readonly username?: string };
}

/** Who somebody is. The user name is chosen once, with the account. */
export function PersonFields({ language, typed }: PersonFieldsProps) {
  const words = manageAccounts[language];
  return (
    <>
      <label for="name">{words.name}</label>
      <input id="name" name="name" value={typed.name} maxLength={100} autocomplete="off" required />
      {typed.username !== undefined && (
        <>
          <label for="username">{words.username}</label>
          <p id="username-hint" class="hint">
            {words.usernameHint}
          </p>
          <input
            id="username"
            name="username"
            value={typed.username}
            maxLength={40}
            autocomplete="off"
            autocapitalize="none"
            spellcheck={false}
            aria-describedby="username-hint"
            required
          />
        </>
      )}
      <label for="email">{words.email}</label>
      <p id="email-hint" class="hint">
        {words.emailHint}
      </p>
      <input
        id="email"
        name="email"
        inputMode="email"
        value={typed.email}
        maxLength={200}
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        aria-describedby="email-hint"
      />
    </>
  );
}
