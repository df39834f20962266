import { dayText } from "../../format.ts";
import type { Language } from "../../messages/dictionary.ts";
import { manageAccounts } from "../../messages/manageAccounts.ts";
import { officials } from "../../messages/officials.ts";
import type { GrantFacts } from "./accountFacts.ts";

interface GrantListProps {
  readonly grants: readonly GrantFacts[];
  readonly language: Language;
  /** Where a grant is ended; null: not here. */
  readonly endAt: ((grantId: number) => string) | null;
}

/** Rights, a line each: role, unit, days. */
export function GrantList({ grants, language, endAt }: GrantListProps) {
  const words = manageAccounts[language];
  return (
    <ul class="plain-list">
      {grants.map((grant) => (
        <li key={grant.id}>
          <span id={`grant-${grant.id}`}>
            <strong>{officials[language].roles[grant.role]}</strong>, {grant.agencyName},{" "}
            {grant.validTo === null
              ? words.daysOpen({ from: dayText(grant.validFrom) })
              : words.days({ from: dayText(grant.validFrom), to: dayText(grant.validTo) })}
            {grant.unmasks && `, ${words.unmasksShort}`}
          </span>{" "}
          {endAt && (
            <form method="post" action={endAt(grant.id)} class="inline-form">
              <button type="submit" aria-describedby={`grant-${grant.id}`}>
                {words.endGrant}
              </button>
            </form>
          )}
        </li>
      ))}
    </ul>
  );
}
