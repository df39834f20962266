import { type ListedMessage, SEND_PROBLEMS, type SendProblem } from "#contract/alerts.ts";
import { countText } from "../format.ts";
import { alertsPage as words } from "../messages/alerts.ts";
import type { Language } from "../messages/dictionary.ts";
import { sendProblems } from "../messages/sendProblems.ts";
import { ListTable } from "../ui/ListTable.tsx";
import { timeText } from "./timeText.ts";
import type { AlertsView } from "./view.ts";

interface Props {
  readonly view: AlertsView;
  readonly language: Language;
  readonly query: string;
}

/** What was sent, what waits, what could not be delivered and why. */
export function MessagesTable({ view, language, query }: Props) {
  const w = words[language];
  return (
    <section aria-labelledby="messages">
      <h2 id="messages">{w.messages}</h2>
      {view.waiting > 0 && <p>{w.waiting(countText(view.waiting, language))}</p>}
      {view.messages.length === 0 ? (
        <p class="quiet">{w.noMessages}</p>
      ) : (
        <ListTable label={w.messages} language={language} heads={[w.madeAt, w.way, w.what, w.state]}>
          {view.messages.map((message) => (
            <tr key={message.id}>
              <td>{timeText(message.madeAt)}</td>
              <td>
                {w.channels[message.channel]}
                <span class="cell-second">{message.address}</span>
              </td>
              <td>
                {message.rhythm === "test"
                  ? w.testMessage
                  : w.alertCount(countText(message.alerts, language))}
              </td>
              <td>
                {stateText(message, language)}
                {message.state === "failed" && (
                  <form method="post" action={`/alerts/again${query}`}>
                    <input type="hidden" name="message" value={message.id} />
                    <button type="submit" class="alerts-second">
                      {w.again}
                    </button>
                  </form>
                )}
              </td>
            </tr>
          ))}
        </ListTable>
      )}
    </section>
  );
}

function stateText(message: ListedMessage, language: Language): string {
  const w = words[language];
  if (message.state === "sent" && message.sentAt) return w.sentAt(timeText(message.sentAt));
  const [code = "", status] = message.problem?.split(" ") ?? [];
  const isKnown = SEND_PROBLEMS.includes(code as SendProblem);
  const parts = [
    w.states[message.state],
    ...(isKnown ? [sendProblems[language].said[code as SendProblem]] : []),
    ...(status ? [w.status(status)] : []),
    ...(message.attempts > 0 ? [w.attempts(countText(message.attempts, language))] : []),
    ...(message.state === "waiting" && message.attempts > 0 ? [w.nextAt(timeText(message.nextAt))] : []),
  ];
  return parts.join("; ");
}
