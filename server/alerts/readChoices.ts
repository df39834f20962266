import { ALERT_CHANNELS, ALERT_KINDS, type AlertChoices, RHYTHMS, type Rhythm } from "#contract/alerts.ts";
import { ApiError } from "../http/ApiError.ts";
import type { AppContext } from "../http/env.ts";
import { readForm } from "../http/readForm.ts";

/** The sent form of choices. Only units that the official may be told of can be ticked. */
export async function readChoices(
  c: AppContext,
  unitIds: readonly number[],
): Promise<{ choices: AlertChoices; units: number[] | null }> {
  const names = ALERT_KINDS.flatMap((kind) => ALERT_CHANNELS.map((channel) => `${channel}.${kind}` as const));
  const ticks = unitIds.map((id) => `unit-${id}` as const);
  const form = await readForm(c, [...names, ...ticks, "units"]);
  const rhythm = (name: (typeof names)[number]): Rhythm => {
    const sent = form[name] as Rhythm;
    if (!RHYTHMS.includes(sent)) {
      throw new ApiError("invalid-field", {
        field: name,
        params: { field: name, reason: RHYTHMS.join(", ") },
      });
    }
    return sent;
  };
  const choices = Object.fromEntries(
    ALERT_KINDS.map((kind) => [kind, { mail: rhythm(`mail.${kind}`), webhook: rhythm(`webhook.${kind}`) }]),
  ) as unknown as AlertChoices;
  const units = form.units === "some" ? unitIds.filter((id) => form[`unit-${id}`] !== "") : null;
  return { choices, units };
}
