import { ALERT_CHANNELS } from "#contract/alerts.ts";
import { dayInVietnam } from "#contract/day.ts";
import { lockAlerts } from "../database/alertFigures.ts";
import { insertMessage } from "../database/alertMessages.ts";
import { readRecipients } from "../database/alertRecipients.ts";
import { type DueItem, deleteItems, hasDueItems, listDueItems } from "../database/alerts.ts";
import { readInstallation } from "../database/settings.ts";
import type { Platform } from "../platform.ts";
import { addressFor, type OpenChannels } from "./itemsFor.ts";
import { alertMail, type Letterhead } from "./mailContent.ts";
import { alertWebhook } from "./webhookContent.ts";

export async function readLetterhead({ db, config }: Platform): Promise<Letterhead> {
  const { provinceName, simulated } = await readInstallation(db);
  return { provinceName, simulated, publicUrl: config.publicUrl };
}

/**
 * Puts what is due into messages: one for each official, way and rhythm, however many alerts there are. Who lost a
 * grant, or switched a kind off since it was found, is not told.
 */
export async function writeMessages(platform: Platform, open: OpenChannels): Promise<void> {
  const { db } = platform;
  const now = platform.now();
  if (!(await hasDueItems(db, now))) return;
  const letterhead = await readLetterhead(platform);
  const recipients = await readRecipients(db, dayInVietnam(now));
  await db.transaction().execute(async (trx) => {
    if (!(await lockAlerts(trx))) return;
    const due = (await listDueItems(trx, now)).map((item) => {
      const recipient = recipients.get(item.accountId);
      const isWanted =
        recipient?.wants(item.agencyId) && recipient.choices[item.alert.facts.kind][item.channel] !== "never";
      return { item, address: recipient && isWanted ? addressFor(recipient, item.channel, open) : null };
    });
    await deleteItems(
      trx,
      due.filter(({ address }) => address === null).map(({ item }) => item),
    );
    const told = due.filter((one): one is { item: DueItem; address: string } => one.address !== null);
    const groups = Map.groupBy(told, ({ item }) => [item.accountId, item.channel, item.rhythm].join("\n"));
    for (const group of groups.values()) {
      const { item, address } = group[0] as (typeof group)[number];
      const alerts = group.map((one) => one.item.alert);
      await insertMessage(
        trx,
        {
          id: crypto.randomUUID(),
          accountId: item.accountId,
          channel: item.channel,
          rhythm: item.rhythm,
          address,
          content:
            item.channel === "mail" ? alertMail(alerts, letterhead) : alertWebhook(alerts, letterhead, now),
          madeAt: now,
        },
        alerts.map(({ id }) => id),
      );
    }
  });
}

/** The ways that this installation's settings open; a Worker has no e-mail. */
export function openChannels({ config }: Pick<Platform, "config">): OpenChannels {
  return new Set(
    ALERT_CHANNELS.filter((channel) =>
      channel === "mail" ? config.mail !== undefined : allowedHosts(config).length > 0,
    ),
  );
}

export function allowedHosts({ webhooks }: Platform["config"]): readonly string[] {
  return [...webhooks.hosts, ...webhooks.privateHosts];
}
