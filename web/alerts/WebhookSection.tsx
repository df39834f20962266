import { alertsPage as words } from "../messages/alerts.ts";
import type { Language } from "../messages/dictionary.ts";
import { TestButton } from "./TestButton.tsx";
import type { AlertsView, Notice } from "./view.ts";

interface Props {
  readonly view: AlertsView;
  readonly notice: Notice;
  readonly language: Language;
  readonly query: string;
}

/** Where alerts go as signed messages for another program. */
export function WebhookSection({ view, notice, language, query }: Props) {
  const w = words[language];
  const { hosts, address } = view.webhook;
  const { refused, secret } = notice;
  return (
    <section aria-labelledby="webhook">
      <h2 id="webhook">{w.webhook}</h2>
      <p>{w.webhookAbout}</p>
      <p>{hosts.length === 0 ? w.webhookNoHosts : w.webhookHosts(hosts.join(", "))}</p>
      {address && <p>{w.webhookTo(address)}</p>}
      {secret && (
        <div class="alerts-notice" role="status">
          <p>{w.secretOnce}</p>
          <p>
            <code class="alerts-secret">{secret}</code>
          </p>
          <p>{w.secretLost}</p>
        </div>
      )}
      {hosts.length > 0 && (
        <form method="post" action={`/alerts/webhook${query}`} class="alerts-webhook">
          <label for="address">{w.webhookAddress}</label>
          {refused && (
            <p id="address-refused" class="alerts-refused">
              {w.refusedAddress[refused.problem]}
            </p>
          )}
          <input
            id="address"
            name="address"
            type="url"
            required
            maxLength={500}
            value={refused?.typed ?? address ?? ""}
            {...(refused && { "aria-invalid": "true", "aria-describedby": "address-refused" })}
          />
          <button type="submit">{w.setWebhook}</button>
        </form>
      )}
      {address && (
        <div class="alerts-buttons">
          <TestButton channel="webhook" language={language} query={query} />
          <form method="post" action={`/alerts/webhook/remove${query}`}>
            <button type="submit" class="alerts-second">
              {w.removeWebhook}
            </button>
          </form>
        </div>
      )}
    </section>
  );
}
