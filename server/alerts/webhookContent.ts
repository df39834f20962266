import type { AlertFacts, FoundAlert } from "#contract/alerts.ts";
import { OUR_INSTRUMENT } from "#contract/questionnaire.ts";
import { compare } from "#scoring/compare.ts";
import { summarise } from "#scoring/summary.ts";
import { alertSentences } from "../../web/alerts/alertSentences.ts";
import type { WebhookContent } from "../database/alertMessages.ts";
import type { Letterhead } from "./mailContent.ts";

/** Alerts as JSON for another program: facts, what the measure says of them, and the sentence that people read. */
export function alertWebhook(
  alerts: readonly FoundAlert[],
  { simulated, publicUrl }: Letterhead,
  madeAt: Date,
): WebhookContent {
  return asBody({
    type: "alerts",
    timestamp: madeAt.toISOString(),
    simulated,
    instrument: OUR_INSTRUMENT,
    alerts: alerts.map(({ id, foundAt, unit, facts }) => ({
      id,
      foundAt: new Date(foundAt).toISOString(),
      unit,
      ...(publicUrl && { url: `${publicUrl}/dashboard?unit=${encodeURIComponent(unit.code)}` }),
      ...facts,
      ...measured(facts),
      text: alertSentences(facts, "vi").join(" "),
    })),
  });
}

export function testWebhook({ simulated }: Letterhead, madeAt: Date): WebhookContent {
  return asBody({ type: "test", timestamp: madeAt.toISOString(), simulated });
}

function measured(facts: AlertFacts): object {
  if (facts.kind === "verdict-changed") {
    return { summary: summarise(facts.figures.counts, facts.targetPercent) };
  }
  if (facts.kind === "sudden-change") {
    return { comparison: compare(facts.earlier.counts, facts.later.counts) };
  }
  return {};
}

function asBody(message: object): WebhookContent {
  return { body: JSON.stringify(message) };
}
