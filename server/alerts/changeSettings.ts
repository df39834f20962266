import type { AlertChannel, AlertChoices } from "#contract/alerts.ts";
import { dayInVietnam } from "#contract/day.ts";
import type { TrailAction } from "#contract/trail.ts";
import { hasWaitingTest, insertMessage, retryMessage } from "../database/alertMessages.ts";
import {
  findAlertSettings,
  readRecipients,
  upsertChoices,
  upsertWebhook,
} from "../database/alertRecipients.ts";
import type { Trx } from "../database/connect.ts";
import { insertTrail } from "../database/trail.ts";
import type { Actor } from "../http/Actor.ts";
import type { Platform } from "../platform.ts";
import { isHead } from "./alertsView.ts";
import { addressFor } from "./itemsFor.ts";
import { testMail } from "./mailContent.ts";
import { newSecret } from "./signature.ts";
import { testWebhook } from "./webhookContent.ts";
import { openChannels, readLetterhead } from "./writeMessages.ts";

/** Every change of one's settings stands on the trail with it; a signing key never does. */
async function note(
  trx: Trx,
  { now }: Platform,
  actor: Actor,
  action: TrailAction,
  change: { readonly before?: unknown; readonly after?: unknown },
): Promise<void> {
  await insertTrail(trx, {
    at: now(),
    accountId: actor.accountId,
    accountName: actor.name,
    role: actor.roleFor("receive-alerts"),
    action,
    subject: `account ${actor.accountId}`,
    ...change,
  });
}

export async function chooseAlerts(
  platform: Platform,
  actor: Actor,
  { choices, units }: { readonly choices: AlertChoices; readonly units: readonly number[] | null },
): Promise<void> {
  await platform.db.transaction().execute(async (trx) => {
    const before = await findAlertSettings(trx, actor.accountId, isHead(actor));
    await upsertChoices(trx, actor.accountId, choices, units);
    await note(trx, platform, actor, "alerts.chosen", {
      before: { choices: before.choices, units: before.units },
      after: { choices, units },
    });
  });
}

/** @returns the new signing key, which is not shown again */
export async function setWebhook(platform: Platform, actor: Actor, address: string): Promise<string> {
  const secret = newSecret();
  await changeWebhook(platform, actor, { address, secret });
  return secret;
}

export async function removeWebhook(platform: Platform, actor: Actor): Promise<void> {
  await changeWebhook(platform, actor, null);
}

async function changeWebhook(
  platform: Platform,
  actor: Actor,
  webhook: { readonly address: string; readonly secret: string } | null,
): Promise<void> {
  await platform.db.transaction().execute(async (trx) => {
    const { webhookAddress } = await findAlertSettings(trx, actor.accountId, isHead(actor));
    await upsertWebhook(trx, actor.accountId, webhook);
    await note(trx, platform, actor, webhook ? "alerts.webhook-set" : "alerts.webhook-removed", {
      before: { address: webhookAddress },
      after: { address: webhook?.address ?? null },
    });
  });
}

/** Puts a test into the outbox; one that still waits is enough. @returns false: nothing goes this way */
export async function queueTest(platform: Platform, actor: Actor, channel: AlertChannel): Promise<boolean> {
  const madeAt = platform.now();
  const letterhead = await readLetterhead(platform);
  const recipient = (await readRecipients(platform.db, dayInVietnam(madeAt))).get(actor.accountId);
  const address = recipient ? addressFor(recipient, channel, openChannels(platform)) : null;
  if (address === null) return false;
  await platform.db.transaction().execute(async (trx) => {
    if (await hasWaitingTest(trx, actor.accountId, channel)) return;
    const content = channel === "mail" ? testMail(letterhead) : testWebhook(letterhead, madeAt);
    const id = crypto.randomUUID();
    await insertMessage(trx, {
      id,
      accountId: actor.accountId,
      channel,
      rhythm: "test",
      address,
      content,
      madeAt,
    });
    await note(trx, platform, actor, "alerts.tested", { after: { channel, address } });
  });
  return true;
}

/** Tries a message of one's own that was given up anew. @returns false: there is no such message */
export async function sendAgain(platform: Platform, actor: Actor, id: string): Promise<boolean> {
  return await platform.db.transaction().execute(async (trx) => {
    const isRetried = await retryMessage(trx, id, actor.accountId, platform.now());
    if (isRetried) await note(trx, platform, actor, "alerts.sent-again", { after: { message: id } });
    return isRetried;
  });
}
