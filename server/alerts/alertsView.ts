import { dayInVietnam } from "#contract/day.ts";
import type { AlertsView } from "../../web/alerts/view.ts";
import { isThere, listAgencies } from "../database/agencies.ts";
import { listMailTroubles, listMessages } from "../database/alertMessages.ts";
import { findAlertSettings } from "../database/alertRecipients.ts";
import { countWaitingItems, listAlerts } from "../database/alerts.ts";
import type { Actor } from "../http/Actor.ts";
import type { Platform } from "../platform.ts";
import { allowedHosts } from "./writeMessages.ts";

const SHOWN_MS = 30 * 86_400_000;
const MOST = 200;

export function isHead(actor: Actor): boolean {
  return actor.grants.some(({ role }) => role === "head");
}

function isAdministrator(actor: Actor): boolean {
  return actor.grants.some(({ role }) => role === "administrator");
}

/** Units of today about which an official may be told, in the order of their codes. */
export async function toldUnits({ db, now }: Platform, actor: Actor) {
  const reach = actor.unitsOf("receive-alerts");
  const today = dayInVietnam(now());
  return (await listAgencies(db)).filter((unit) => reach.has(unit.id) && isThere(unit, today));
}

/** Everything on one official's page; of alerts those of their units only. */
export async function alertsView(platform: Platform, actor: Actor): Promise<AlertsView> {
  const { db, config, now } = platform;
  const since = new Date(now().getTime() - SHOWN_MS);
  const { accountId } = actor;
  const settings = await findAlertSettings(db, accountId, isHead(actor));
  const units = await toldUnits(platform, actor);
  const chosen = settings.units && new Set(settings.units);
  return {
    choices: settings.choices,
    units: units.map(({ id, code, name }) => ({ id, code, name, isChosen: chosen?.has(id) ?? false })),
    allUnits: chosen === null,
    mail: { isSetUp: config.mail !== undefined, address: settings.mailAddress },
    webhook: { hosts: allowedHosts(config), address: settings.webhookAddress },
    waiting: await countWaitingItems(db, accountId),
    messages: await listMessages(db, accountId, { since, most: MOST }),
    mailTroubles: isAdministrator(actor) ? await listMailTroubles(db, since) : [],
    alerts: await listAlerts(db, { agencyIds: actor.unitsOf("receive-alerts"), since, most: MOST }),
  };
}
