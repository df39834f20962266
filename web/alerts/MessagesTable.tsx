import { SEND_PROBLEMS, type SendProblem } from "#contract/alerts.ts";
import { countText } from "../format.ts";
import { alertsPage as words } from "../messages/alerts.ts";
import type { Language } from "../messages/dictionary.ts";
import { timeText } from "./timeText.ts";
import type { AlertsView, MessageLine } from "./view.ts";

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
        // Scrolls inside itself on a phone, so a keyboard must be able to reach it.
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls is to be reached by keyboard
        // biome-ignore lint/a11y/useSemanticElements: it is no set of fields
        <div class="alerts-scroll" role="group" aria-labelledby="messages" tabIndex={0}>
          <table class="plain-table alerts-table">
            <thead>
              <tr>
                <th scope="col">{w.madeAt}</th>
                <th scope="col">{w.way}</th>
                <th scope="col">{w.what}</th>
                <th scope="col">{w.state}</th>
              </tr>
            </thead>
            <tbody>
              {view.messages.map((message) => (
                <tr key={message.id}>
                  <td>{timeText(message.madeAt)}</td>
                  <td>
                    {w.channels[message.channel]}
                    <span class="alerts-address">{message.address}</span>
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
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function stateText(message: MessageLine, language: Language): string {
  const w = words[language];
  if (message.state === "sent" && message.sentAt) return w.sentAt(timeText(message.sentAt));
  const [code = "", status] = message.problem?.split(" ") ?? [];
  const isKnown = SEND_PROBLEMS.includes(code as SendProblem);
  const parts = [
    w.states[message.state],
    ...(isKnown ? [w.problems[code as SendProblem]] : []),
    ...(status ? [w.status(status)] : []),
    ...(message.attempts > 0 ? [w.attempts(countText(message.attempts, language))] : []),
    ...(message.state === "waiting" && message.attempts > 0 ? [w.nextAt(timeText(message.nextAt))] : []),
  ];
  return parts.join("; ");
}
