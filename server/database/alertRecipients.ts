import { type AlertChoices, type AlertKind, defaultChoices, type Rhythm } from "#contract/alerts.ts";
import type { Day } from "#contract/day.ts";
import { RIGHTS_OF, ROLES, type Role } from "#contract/rights.ts";
import type { Database, Trx } from "./connect.ts";
import { readReach } from "./grants.ts";

/** Addresses that nothing is ever sent to (RFC 2606): of officials without e-mail. */
const NO_MAIL = /\.invalid$/i;

/** What an official wants to be told of, and where. */
export interface AlertSettings {
  readonly choices: AlertChoices;
  /** Of the units that the grants give; null: all of them. */
  readonly units: readonly number[] | null;
  /** null: the account has no e-mail. */
  readonly mailAddress: string | null;
  readonly webhookAddress: string | null;
}

export interface Recipient extends AlertSettings {
  readonly accountId: string;
  /** Whether the grants of today, and the choice of units, have them told about this unit. */
  wants(agencyId: number): boolean;
}

const TOLD_ROLES: readonly Role[] = ROLES.filter((role) => RIGHTS_OF[role].includes("receive-alerts"));

/** Everybody who may be told today, by account. */
export async function readRecipients(db: Database, today: Day): Promise<Map<string, Recipient>> {
  const grants = await db
    .selectFrom("grants as g")
    .innerJoin("accounts as a", "a.id", "g.account_id")
    .select(["g.account_id as accountId", "g.role", "g.agency_id as agencyId", "a.email"])
    .where("g.role", "in", TOLD_ROLES)
    .where("g.valid_from", "<=", today)
    .where((eb) => eb.or([eb("g.valid_to", "is", null), eb("g.valid_to", ">=", today)]))
    .where("a.disabled_on", "is", null)
    .orderBy("g.account_id")
    .execute();
  if (grants.length === 0) return new Map();
  const [reachOf, choices, places] = [await readReach(db), await readChoices(db), await readPlaces(db)];
  const recipients = new Map<string, Recipient>();
  for (const [accountId, own] of Map.groupBy(grants, (grant) => grant.accountId)) {
    const reach = new Set(own.flatMap(({ agencyId }) => [...reachOf(agencyId)]));
    const isHead = own.some(({ role }) => role === "head");
    const settings = settingsOf(own[0]?.email ?? "", isHead, choices.get(accountId), places.get(accountId));
    const chosen = settings.units && new Set(settings.units);
    recipients.set(accountId, {
      accountId,
      ...settings,
      wants: (agencyId) => reach.has(agencyId) && (chosen?.has(agencyId) ?? true),
    });
  }
  return recipients;
}

/** One official's settings, for the page. */
export async function findAlertSettings(
  db: Database,
  accountId: string,
  isHead: boolean,
): Promise<AlertSettings> {
  const { email } = await db
    .selectFrom("accounts")
    .select("email")
    .where("id", "=", accountId)
    .executeTakeFirstOrThrow();
  const [choices, places] = [await readChoices(db, accountId), await readPlaces(db, accountId)];
  return settingsOf(email, isHead, choices.get(accountId), places.get(accountId));
}

type ChoiceRow = { kind: AlertKind; mail: Rhythm; webhook: Rhythm };
type PlaceRow = { units: number[] | null; webhookAddress: string | null };

function settingsOf(
  email: string,
  isHead: boolean,
  choices: readonly ChoiceRow[] = [],
  place: PlaceRow = { units: null, webhookAddress: null },
): AlertSettings {
  const chosen = Object.fromEntries(choices.map(({ kind, mail, webhook }) => [kind, { mail, webhook }]));
  return {
    choices: { ...defaultChoices(isHead), ...chosen },
    units: place.units,
    mailAddress: email === "" || NO_MAIL.test(email) ? null : email,
    webhookAddress: place.webhookAddress,
  };
}

async function readChoices(db: Database, accountId?: string): Promise<Map<string, ChoiceRow[]>> {
  let query = db
    .selectFrom("alert_choices")
    .select(["account_id as accountId", "kind", "by_mail as mail", "by_webhook as webhook"]);
  if (accountId !== undefined) query = query.where("account_id", "=", accountId);
  return Map.groupBy(await query.execute(), (row) => row.accountId);
}

async function readPlaces(db: Database, accountId?: string): Promise<Map<string, PlaceRow>> {
  let query = db
    .selectFrom("alert_recipients")
    .select(["account_id as accountId", "units", "webhook_address as webhookAddress"]);
  if (accountId !== undefined) query = query.where("account_id", "=", accountId);
  return new Map((await query.execute()).map((row) => [row.accountId, row]));
}

export async function upsertChoices(
  trx: Trx,
  accountId: string,
  choices: AlertChoices,
  units: readonly number[] | null,
): Promise<void> {
  await trx
    .insertInto("alert_choices")
    .values(
      Object.entries(choices).map(([kind, { mail, webhook }]) => ({
        account_id: accountId,
        kind: kind as AlertKind,
        by_mail: mail,
        by_webhook: webhook,
      })),
    )
    .onConflict((oc) =>
      oc.columns(["account_id", "kind"]).doUpdateSet((eb) => ({
        by_mail: eb.ref("excluded.by_mail"),
        by_webhook: eb.ref("excluded.by_webhook"),
      })),
    )
    .execute();
  const own = { units: units && [...units] };
  await trx
    .insertInto("alert_recipients")
    .values({ account_id: accountId, webhook_address: null, webhook_secret: null, ...own })
    .onConflict((oc) => oc.column("account_id").doUpdateSet(own))
    .execute();
}

/** @param webhook null: none any more */
export async function upsertWebhook(
  trx: Trx,
  accountId: string,
  webhook: { readonly address: string; readonly secret: string } | null,
): Promise<void> {
  const own = { webhook_address: webhook?.address ?? null, webhook_secret: webhook?.secret ?? null };
  await trx
    .insertInto("alert_recipients")
    .values({ account_id: accountId, units: null, ...own })
    .onConflict((oc) => oc.column("account_id").doUpdateSet(own))
    .execute();
}
