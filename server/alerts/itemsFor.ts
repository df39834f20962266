import { ALERT_CHANNELS, type AlertChannel } from "#contract/alerts.ts";
import type { Recipient } from "../database/alertRecipients.ts";
import type { InsertedAlert, NewItem } from "../database/alerts.ts";
import { nextDigest } from "./digestTime.ts";

/** Which ways this installation can send. */
export type OpenChannels = ReadonlySet<AlertChannel>;

/** Where a message to somebody goes; null: not by this way. */
export function addressFor(recipient: Recipient, channel: AlertChannel, open: OpenChannels): string | null {
  if (!open.has(channel)) return null;
  return channel === "mail" ? recipient.mailAddress : recipient.webhookAddress;
}

/** Who is to be told of what, how and from when on. */
export function itemsFor(
  alerts: readonly InsertedAlert[],
  recipients: Iterable<Recipient>,
  open: OpenChannels,
  now: Date,
): NewItem[] {
  const digest = nextDigest(now);
  const items: NewItem[] = [];
  for (const recipient of recipients) {
    for (const { id, kind, agencyId } of alerts) {
      if (!recipient.wants(agencyId)) continue;
      for (const channel of ALERT_CHANNELS) {
        const rhythm = recipient.choices[kind][channel];
        if (rhythm === "never" || addressFor(recipient, channel, open) === null) continue;
        items.push({
          alertId: id,
          accountId: recipient.accountId,
          channel,
          rhythm,
          dueAt: rhythm === "daily" ? digest : now,
        });
      }
    }
  }
  return items;
}
