import { isPlainLine } from "#contract/plainText.ts";

export const PERSON_FIELDS = ["name", "username", "email"] as const;
export type PersonFault = "name" | "username" | "email";

export interface Person {
  readonly name: string;
  readonly username: string;
  /** null: without e-mail. */
  readonly email: string | null;
}

/** A person as an administrator typed them. */
export function readPerson(
  typed: Readonly<Record<(typeof PERSON_FIELDS)[number], string>>,
): { person: Person } | { fault: PersonFault } {
  const name = typed.name.trim().replace(/\s+/g, " ").normalize("NFC");
  if (name === "" || name.length > 100 || !isPlainLine(name)) return { fault: "name" };
  const username = typed.username.trim().toLowerCase();
  if (!/^[a-z0-9][a-z0-9._-]{2,39}$/.test(username)) return { fault: "username" };
  const email = typed.email.trim().toLowerCase();
  if (email !== "" && !isAddress(email)) return { fault: "email" };
  return { person: { name, username, email: email === "" ? null : email } };
}

/** Enough to catch slips; whether it arrives only a mail can tell. Addresses under .invalid are this house's own. */
function isAddress(text: string): boolean {
  return (
    /^[^\s@<>,;"]+@[^\s@<>,;"]+\.[a-z0-9-]{2,}$/.test(text) &&
    text.length <= 200 &&
    !text.endsWith(".invalid")
  );
}
