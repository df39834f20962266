import { type MailTrouble, SEND_PROBLEMS, type SendProblem } from "#contract/alerts.ts";
import { countText } from "../format.ts";
import { alertsPage as words } from "../messages/alerts.ts";
import type { Language } from "../messages/dictionary.ts";
import { sendProblems } from "../messages/sendProblems.ts";

/** What keeps mail from leaving, and where it is mended: for administrators, who hear the officials' complaints. */
export function MailTroubles({
  troubles,
  language,
}: {
  troubles: readonly MailTrouble[];
  language: Language;
}) {
  if (troubles.length === 0) return null;
  const w = words[language];
  const remedies = sendProblems[language];
  return (
    <section aria-labelledby="mail-troubles" class="alerts-notice">
      <h2 id="mail-troubles">{remedies.title}</h2>
      <ul>
        {troubles.map(({ problem, messages, failed }) => {
          const [code = "", status] = problem.split(" ");
          const known = SEND_PROBLEMS.find((one): one is SendProblem => one === code);
          return (
            <li key={problem} data-problem={problem}>
              <strong>{known ? remedies.said[known] : code}</strong>
              {status && ` (${w.status(status)})`}:{" "}
              {remedies.counts(countText(messages, language), countText(failed, language))}{" "}
              {known && remedies.what[known]}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
