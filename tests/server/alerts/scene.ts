import { ALERT_KINDS, type AlertChoices, type Rhythm } from "#contract/alerts.ts";
import type { LevelCounts } from "#scoring/levelCounts.ts";
import { deliverMessages } from "../../../server/alerts/deliverMessages.ts";
import { detectAlerts } from "../../../server/alerts/detectAlerts.ts";
import { newSecret } from "../../../server/alerts/signature.ts";
import { openChannels, writeMessages } from "../../../server/alerts/writeMessages.ts";
import { upsertChoices, upsertWebhook } from "../../../server/database/alertRecipients.ts";
import { updateInstallation } from "../../../server/database/settings.ts";
import { nodeSenders } from "../../../server/start/nodeSenders.ts";
import { openTestApp, type TestApp } from "../../support/app.ts";
import { type Official, openOfficial } from "../../support/officials.ts";
import { insertTallies } from "../../support/tallies.ts";
import { insertAgency } from "../../support/units.ts";

export interface Scene {
  readonly app: TestApp;
  readonly province: number;
  readonly commune: number;
}

export async function openScene(env: Readonly<Record<string, string>> = {}): Promise<Scene> {
  const app = await openTestApp({ env });
  const { db } = app.database;
  const province = await insertAgency(db, { code: "06", name: "Tỉnh Bắc Kạn", kind: "province" });
  const commune = await insertAgency(db, { code: "01864", name: "Xã Bộc Bố", parentId: province });
  await updateInstallation(db, { rootCode: "06", provinceName: "tỉnh Bắc Kạn" });
  return { app, province, commune };
}

/** The same for every kind. */
function choicesOf(choice: AlertChoices["late-cases"]): AlertChoices {
  return Object.fromEntries(ALERT_KINDS.map((kind) => [kind, choice])) as unknown as AlertChoices;
}

export const AT_ONCE = choicesOf({ mail: "at-once", webhook: "at-once" });

/** An official with e-mail who wants to be told of everything in one rhythm by each way. */
export async function openRecipient(
  app: TestApp,
  agencyId: number,
  wishes: { mail?: Rhythm; webhook?: Rhythm; role?: "head" | "administrator" } = {},
): Promise<Official & { readonly email: string }> {
  const { db } = app.database;
  const official = await openOfficial(app, { role: wishes.role ?? "head", agencyId });
  const email = `${official.accountId.slice(0, 8)}@backan.gov.vn`;
  await db.updateTable("accounts").set({ email }).where("id", "=", official.accountId).execute();
  const choices = choicesOf({ mail: wishes.mail ?? "never", webhook: wishes.webhook ?? "never" });
  await db.transaction().execute((trx) => upsertChoices(trx, official.accountId, choices, null));
  return { ...official, email };
}

/** Released answers of a unit in a month: so many satisfied, so many not. */
export async function release(
  app: TestApp,
  agencyId: number,
  month: string,
  [satisfied, not]: readonly [number, number],
): Promise<void> {
  const counts: LevelCounts = [not, 0, 0, 0, satisfied];
  await app.database.db
    .deleteFrom("tallies")
    .where("agency_id", "=", agencyId)
    .where("month", "=", `${month}-01`)
    .execute();
  await insertTallies(app.database.db, [{ agencyId, month, counts }]);
}

export const detect = ({ app }: Scene) => detectAlerts(app.platform, openChannels(app.platform));

/** One round as the Node process makes it. */
export async function sendRound({ app }: Scene): Promise<void> {
  await writeMessages(app.platform, openChannels(app.platform));
  await deliverMessages(app.platform, nodeSenders(app.platform), new AbortController().signal);
}

export async function alertsOf({ app }: Scene): Promise<string[]> {
  const rows = await app.database.db
    .selectFrom("alerts")
    .innerJoin("agencies", "agencies.id", "alerts.agency_id")
    .select(["alerts.kind", "agencies.name"])
    .orderBy("alerts.id")
    .execute();
  return rows.map(({ kind, name }) => `${kind} ${name}`);
}

export const outboxOf = ({ app }: Scene) =>
  app.database.db.selectFrom("alert_messages").selectAll().orderBy("made_at").execute();

/** The commune goes from "cannot tell" to "met": one alert of the commune, one of the province. */
export async function changeVerdict(scene: Scene): Promise<void> {
  const { app, commune } = scene;
  app.setNow("2026-11-23T05:00:00Z");
  await release(app, commune, "2026-11", [320, 80]);
  await detect(scene);
  app.setNow("2026-11-24T05:00:00Z");
  await release(app, commune, "2026-11", [900, 10]);
  await detect(scene);
}

/** @returns the signing key */
export async function setHook({ app }: Scene, accountId: string, address: string): Promise<string> {
  const secret = newSecret();
  await app.database.db.transaction().execute((trx) => upsertWebhook(trx, accountId, { address, secret }));
  return secret;
}
