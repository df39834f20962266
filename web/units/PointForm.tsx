import type { Language } from "../messages/dictionary.ts";
import { points as words } from "../messages/points.ts";

export const POINT_FIELDS = [
  "agencyCode",
  "name",
  "channel",
  "fieldCode",
  "openedOn",
  "closedOn",
  "decidingCode",
  "seenName",
  "seenClosedOn",
  "seenDeciding",
] as const;
export type PointForm = Readonly<Record<(typeof POINT_FIELDS)[number], string>>;
const CHANNELS = ["counter", "kiosk", "slip", "online"] as const;

interface PointFormProps {
  readonly form: PointForm;
  /** null: a new point. */
  readonly id: number | null;
  readonly unit: string;
  readonly problems: readonly string[];
  readonly units: readonly { readonly code: string; readonly name: string }[];
  /** Units that can decide what is handed in at the point. */
  readonly others: readonly { readonly code: string; readonly name: string }[];
  readonly fields: readonly { readonly code: string; readonly name: string }[];
  readonly query: string;
  readonly language: Language;
}

/** A new rating point, or another name or a closing day for one. */
export function PointFormPart(props: PointFormProps) {
  const { form, id, unit, problems, units, others, fields, query, language } = props;
  const w = words[language];
  return (
    <>
      <h1>{id === null ? w.add : `${w.change}: ${form.seenName}`}</h1>
      {problems.length > 0 && (
        <div class="notice problem" role="alert">
          <p>{w.problems}</p>
          <ul>
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </div>
      )}
      <form method="post" action={`/points${id === null ? "" : `/${id}`}${query}`} class="form">
        {id === null ? (
          <label>
            {w.unit}
            <select name="agencyCode" required>
              {units.map(({ code, name }) => (
                <option value={code} selected={code === form.agencyCode} key={code}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        ) : (
          <>
            <p class="hint">{unit}</p>
            <input type="hidden" name="seenName" value={form.seenName} />
            <input type="hidden" name="seenClosedOn" value={form.seenClosedOn} />
            <input type="hidden" name="seenDeciding" value={form.seenDeciding} />
          </>
        )}
        <label for="name">{w.name}</label>
        <p class="hint" id="name-hint">
          {w.nameHint}
        </p>
        <input
          id="name"
          name="name"
          value={form.name}
          maxLength={120}
          required
          aria-describedby="name-hint"
        />
        {id === null ? (
          <>
            <label>
              {w.channel}
              <select name="channel">
                {CHANNELS.map((channel) => (
                  <option value={channel} selected={channel === form.channel} key={channel}>
                    {w.channels[channel]}
                  </option>
                ))}
              </select>
            </label>
            <label>
              {w.field}
              <select name="fieldCode">
                <option value="">{w.anyField}</option>
                {fields.map(({ code, name }) => (
                  <option value={code} selected={code === form.fieldCode} key={code}>
                    {name}
                  </option>
                ))}
              </select>
            </label>
            <label for="openedOn">{w.openedOn}</label>
            <p class="hint">{w.openedHint}</p>
            <input id="openedOn" name="openedOn" type="date" value={form.openedOn} required />
          </>
        ) : (
          <>
            <label for="closedOn">{w.closedOn}</label>
            <p class="hint" id="closedOn-hint">
              {w.closedHint}
            </p>
            <input
              id="closedOn"
              name="closedOn"
              type="date"
              value={form.closedOn}
              aria-describedby="closedOn-hint"
            />
          </>
        )}
        <label for="decidingCode">{w.deciding}</label>
        <p class="hint" id="deciding-hint">
          {w.decidingHint}
        </p>
        <select id="decidingCode" name="decidingCode" aria-describedby="deciding-hint">
          <option value="">{w.decidesItself}</option>
          {others.map(({ code, name }) => (
            <option value={code} selected={code === form.decidingCode} key={code}>
              {name}
            </option>
          ))}
        </select>
        <button type="submit">{w.save}</button>
      </form>
      <p>
        <a href={`/points${query}`}>{w.back}</a>
      </p>
    </>
  );
}
