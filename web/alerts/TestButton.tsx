import type { AlertChannel } from "#contract/alerts.ts";
import { alertsPage as words } from "../messages/alerts.ts";
import type { Language } from "../messages/dictionary.ts";

/** Sends a test by one way. */
export function TestButton(p: {
  readonly channel: AlertChannel;
  readonly language: Language;
  readonly query: string;
}) {
  return (
    <form method="post" action={`/alerts/test${p.query}`} class="alerts-test">
      <input type="hidden" name="channel" value={p.channel} />
      <button type="submit" class="alerts-second">
        {words[p.language].test[p.channel]}
      </button>
    </form>
  );
}
