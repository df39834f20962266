import { ALERT_CHANNELS, ALERT_KINDS, type AlertChannel, type AlertKind, RHYTHMS } from "#contract/alerts.ts";
import { countText } from "../format.ts";
import { alertWords, alertsPage as words } from "../messages/alerts.ts";
import type { Language } from "../messages/dictionary.ts";
import { TestButton } from "./TestButton.tsx";
import type { AlertsView } from "./view.ts";

interface Props {
  readonly view: AlertsView;
  readonly language: Language;
  readonly query: string;
}

/** Which kinds, which way, when, and about which units. */
export function ChoicesForm({ view, language, query }: Props) {
  const w = words[language];
  return (
    <section aria-labelledby="choices">
      <h2 id="choices">{w.choices}</h2>
      <p class={view.mail.isSetUp ? undefined : "alerts-notice"}>
        {!view.mail.isSetUp ? w.mailNotSetUp : view.mail.address ? w.mailTo(view.mail.address) : w.noMail}
      </p>
      <form method="post" action={`/alerts/choices${query}`}>
        <div class="alerts-kinds">
          {ALERT_KINDS.map((kind) => (
            <fieldset key={kind}>
              <legend>{alertWords[language].kinds[kind]}</legend>
              <p class="quiet">{w.about[kind]}</p>
              {ALERT_CHANNELS.map((channel) => (
                <RhythmChoice key={channel} {...{ kind, channel, view, language }} />
              ))}
            </fieldset>
          ))}
        </div>
        {view.units.length > 1 && <UnitChoice view={view} language={language} />}
        <button type="submit">{w.save}</button>
      </form>
      {view.mail.isSetUp && view.mail.address && (
        <TestButton channel="mail" language={language} query={query} />
      )}
    </section>
  );
}

function RhythmChoice(p: {
  readonly kind: AlertKind;
  readonly channel: AlertChannel;
  readonly view: AlertsView;
  readonly language: Language;
}) {
  const w = words[p.language];
  return (
    <label class="alerts-rhythm">
      <span>{w.channels[p.channel]}</span>
      <select name={`${p.channel}.${p.kind}`}>
        {RHYTHMS.map((rhythm) => (
          <option key={rhythm} value={rhythm} selected={p.view.choices[p.kind][p.channel] === rhythm}>
            {w.rhythms[rhythm]}
          </option>
        ))}
      </select>
    </label>
  );
}

function UnitChoice({ view, language }: { readonly view: AlertsView; readonly language: Language }) {
  const w = words[language];
  return (
    <fieldset class="alerts-units">
      <legend>{w.units}</legend>
      <label class="alerts-tick">
        <input type="radio" name="units" value="all" checked={view.allUnits} />
        <span>{w.allUnits(countText(view.units.length, language))}</span>
      </label>
      <label class="alerts-tick">
        <input type="radio" name="units" value="some" checked={!view.allUnits} />
        <span>{w.someUnits}</span>
      </label>
      <details open={!view.allUnits}>
        <summary>{w.unitList}</summary>
        <ul>
          {view.units.map(({ id, name, isChosen }) => (
            <li key={id}>
              <label class="alerts-tick">
                <input type="checkbox" name={`unit-${id}`} value="yes" checked={isChosen} />
                <span>{name}</span>
              </label>
            </li>
          ))}
        </ul>
      </details>
    </fieldset>
  );
}
