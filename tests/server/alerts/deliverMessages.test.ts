import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { pauseAfter } from "../../../server/alerts/deliverMessages.ts";
import type { MailContent } from "../../../server/database/alertMessages.ts";
import { type MailServer, openMailServer } from "../../support/mailServer.ts";
import { insertAgency } from "../../support/units.ts";
import {
  isGenuine,
  openWebhookReceiver,
  trust,
  type WebhookReceiver,
} from "../../support/webhookReceiver.ts";
import {
  changeVerdict,
  detect,
  openRecipient,
  openScene,
  outboxOf,
  release,
  type Scene,
  sendRound,
  setHook,
} from "./scene.ts";

let mails: MailServer;
let hooks: WebhookReceiver;
let scene: Scene;
beforeAll(async () => {
  hooks = await openWebhookReceiver();
  trust(hooks);
});
afterAll(() => hooks.close());
beforeEach(async () => {
  mails = await openMailServer();
  hooks.arrived.length = 0;
  hooks.answer(204);
  scene = await openScene({
    SMTP_URL: mails.url,
    MAIL_FROM: "hai-long@backan.gov.vn",
    WEBHOOK_PRIVATE_HOSTS: hooks.host,
  });
});
afterEach(async () => {
  await mails.close();
  await scene.app.database.close();
});

const outbox = () => outboxOf(scene);
const at = (instant: string) => scene.app.setNow(instant);
const change = () => changeVerdict(scene);

test("an alert arrives by e-mail and by signed webhook exactly as the outbox holds it", async () => {
  const head = await openRecipient(scene.app, scene.commune, { mail: "at-once", webhook: "at-once" });
  const secret = await setHook(scene, head.accountId, `${hooks.url}/nhan`);
  await change();
  await sendRound(scene);
  const [first, second] = await outbox();
  const mail = [first, second].find((one) => one?.channel === "mail");
  const webhook = [first, second].find((one) => one?.channel === "webhook");
  expect([mail?.state, webhook?.state]).toEqual(["sent", "sent"]);
  expect(mails.arrived).toHaveLength(1);
  const { raw, to, messageId, ...content } = mails.arrived[0] as (typeof mails.arrived)[number];
  expect(content).toEqual(mail?.content as MailContent);
  expect([to, messageId]).toEqual([head.email, `<${mail?.id}@backan.gov.vn>`]);
  expect(raw).toContain("Auto-Submitted: auto-generated");
  expect(content.subject).toBe("[Hài Lòng] 1 cảnh báo: Xã Bộc Bố");
  expect(content.text).toContain("“Chưa đủ căn cứ” sang “Đạt”");
  expect(content.text).toContain("910 lượt đánh giá");
  expect(content.text).toContain("http://hailong.test/dashboard?unit=01864");
  expect(hooks.arrived).toHaveLength(1);
  const arrived = hooks.arrived[0] as (typeof hooks.arrived)[number];
  expect(arrived).toMatchObject({
    path: "/nhan",
    id: webhook?.id,
    body: (webhook?.content as { body: string } | undefined)?.body,
  });
  expect(isGenuine(arrived, secret)).toBe(true);
  expect(isGenuine({ ...arrived, body: `${arrived.body} ` }, secret)).toBe(false);
  expect(Number(arrived.timestamp) * 1000).toBe(Date.parse("2026-11-24T05:00:00Z"));
  await sendRound(scene);
  expect([mails.arrived.length, hooks.arrived.length]).toEqual([1, 1]);
});

test("fifty alerts of one hour are one message, and the next hour's are another", async () => {
  const { app, province } = scene;
  const administrator = await openRecipient(app, province, { mail: "at-once", role: "administrator" });
  const units: number[] = [];
  for (let i = 0; i < 49; i++) {
    units.push(
      await insertAgency(app.database.db, { code: `9${String(i).padStart(4, "0")}`, parentId: province }),
    );
  }
  for (const unit of units) await release(app, unit, "2026-11", [60, 15]);
  await detect(scene);
  at("2026-11-24T05:00:00Z");
  for (const unit of units) await release(app, unit, "2026-11", [300, 10]);
  expect(await detect(scene)).toBe(50);
  await sendRound(scene);
  expect(mails.arrived.map(({ to, subject }) => [to, subject])).toEqual([
    [administrator.email, "[Hài Lòng] 50 cảnh báo: Tỉnh Bắc Kạn và 49 đơn vị khác"],
  ]);
  // Something else within the hour waits until it is over.
  at("2026-11-24T05:30:00Z");
  await app.database.db.updateTable("alert_states").set({ announced_on: "2026-11-01" }).execute();
  await release(app, units[0] as number, "2026-11", [10, 300]);
  expect(await detect(scene)).toBeGreaterThan(0);
  await sendRound(scene);
  expect(mails.arrived).toHaveLength(1);
  at("2026-11-24T06:00:01Z");
  await sendRound(scene);
  expect(mails.arrived).toHaveLength(2);
});

test("the digest is sent at seven in the morning in Viet Nam and not before", async () => {
  await openRecipient(scene.app, scene.commune, { mail: "daily" });
  await change();
  for (const instant of ["2026-11-24T05:00:05Z", "2026-11-24T23:59:59Z"]) {
    at(instant);
    await sendRound(scene);
    expect(mails.arrived).toHaveLength(0);
  }
  at("2026-11-25T00:00:00Z");
  await sendRound(scene);
  expect(mails.arrived).toHaveLength(1);
});

test("who switched a kind off, or lost the grant, since it was found is not told any more", async () => {
  const { db } = scene.app.database;
  const off = await openRecipient(scene.app, scene.commune, { mail: "daily" });
  const former = await openRecipient(scene.app, scene.commune, { mail: "daily" });
  await change();
  await db
    .updateTable("alert_choices")
    .set({ by_mail: "never" })
    .where("account_id", "=", off.accountId)
    .execute();
  await db
    .updateTable("grants")
    .set({ valid_to: "2026-11-24" })
    .where("account_id", "=", former.accountId)
    .execute();
  at("2026-11-25T00:00:00Z");
  await sendRound(scene);
  expect(mails.seen).toHaveLength(0);
  expect(await db.selectFrom("alert_items").selectAll().execute()).toEqual([]);
});

test("a mail refused for now is tried again later and then arrives under the same id", async () => {
  await openRecipient(scene.app, scene.commune, { mail: "at-once" });
  mails.receive(451);
  await change();
  await sendRound(scene);
  expect(await outbox()).toMatchObject([
    {
      state: "waiting",
      attempts: 1,
      problem: "refused-for-now 451",
      next_at: new Date("2026-11-24T05:01:00Z"),
    },
  ]);
  await sendRound(scene);
  expect(mails.seen).toHaveLength(1);
  mails.receive("take");
  at("2026-11-24T05:01:00Z");
  await sendRound(scene);
  expect(await outbox()).toMatchObject([{ state: "sent", attempts: 2, problem: null }]);
  expect(mails.seen.map(({ messageId }) => messageId)).toEqual([
    mails.arrived[0]?.messageId,
    mails.arrived[0]?.messageId,
  ]);
});

test("a mail refused for good is given up at once and says why", async () => {
  await openRecipient(scene.app, scene.commune, { mail: "at-once" });
  mails.receive(550);
  await change();
  await sendRound(scene);
  expect(await outbox()).toMatchObject([{ state: "failed", attempts: 1, problem: "refused 550" }]);
});

test("while the mail server is away a message waits for longer and longer, and is given up after a day", async () => {
  await openRecipient(scene.app, scene.commune, { mail: "at-once" });
  await mails.close();
  await change();
  let waitedMs = 0;
  for (let attempt = 1; attempt <= 12; attempt++) {
    await sendRound(scene);
    const [message] = await outbox();
    expect(message).toMatchObject({
      state: attempt < 12 ? "waiting" : "failed",
      attempts: attempt,
      problem: "not-reached",
    });
    waitedMs += pauseAfter(attempt);
    at(new Date(Date.parse("2026-11-24T05:00:00Z") + waitedMs).toISOString());
  }
  expect(waitedMs / 3_600_000).toBeGreaterThan(12);
  mails = await openMailServer();
});

test("two processes at once on one database send each message once", async () => {
  const { app, commune } = scene;
  for (let i = 0; i < 12; i++) await openRecipient(app, commune, { mail: "at-once" });
  await change();
  await Promise.all([sendRound(scene), sendRound(scene), sendRound(scene)]);
  await sendRound(scene);
  expect(mails.arrived).toHaveLength(12);
  expect(new Set(mails.arrived.map(({ messageId }) => messageId)).size).toBe(12);
});
