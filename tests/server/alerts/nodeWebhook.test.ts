import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { type MailServer, openMailServer } from "../../support/mailServer.ts";
import { openWebhookReceiver, trust, type WebhookReceiver } from "../../support/webhookReceiver.ts";
import {
  changeVerdict,
  openRecipient,
  openScene,
  outboxOf,
  type Scene,
  sendRound,
  setHook,
} from "./scene.ts";

let mails: MailServer;
let hooks: WebhookReceiver;
let scene: Scene;
beforeAll(async () => {
  mails = await openMailServer();
  hooks = await openWebhookReceiver();
  trust(hooks);
});
afterAll(async () => {
  await mails.close();
  await hooks.close();
});
beforeEach(async () => {
  hooks.arrived.length = 0;
  hooks.answer(204);
  scene = await openScene({
    SMTP_URL: mails.url,
    MAIL_FROM: "hai-long@backan.gov.vn",
    WEBHOOK_PRIVATE_HOSTS: hooks.host,
  });
});
afterEach(() => scene.app.database.close());

test("a receiver in trouble is tried again; one that points elsewhere is not followed", async () => {
  const head = await openRecipient(scene.app, scene.commune, { webhook: "at-once" });
  await setHook(scene, head.accountId, `${hooks.url}/nhan`);
  hooks.answer(500);
  await changeVerdict(scene);
  await sendRound(scene);
  expect(await outboxOf(scene)).toMatchObject([{ state: "waiting", problem: "refused-for-now 500" }]);
  hooks.answer({ location: `${hooks.url}/elsewhere` });
  scene.app.setNow("2026-11-24T05:01:00Z");
  await sendRound(scene);
  expect(await outboxOf(scene)).toMatchObject([{ state: "failed", problem: "redirected 302" }]);
  expect(hooks.arrived.map(({ path }) => path)).toEqual(["/nhan", "/nhan"]);
});

test("a host that is no longer allowed, or has an address inside without being named so, gets nothing", async () => {
  const head = await openRecipient(scene.app, scene.commune, { webhook: "at-once" });
  await setHook(scene, head.accountId, hooks.url.replace("localhost", "127.0.0.1"));
  await changeVerdict(scene);
  await sendRound(scene);
  expect(await outboxOf(scene)).toMatchObject([{ state: "failed", problem: "host-not-allowed" }]);
  const named = await openScene({ WEBHOOK_HOSTS: hooks.host });
  scene = await swap(named);
  const other = await openRecipient(scene.app, scene.commune, { webhook: "at-once" });
  await setHook(scene, other.accountId, `${hooks.url}/nhan`);
  await changeVerdict(scene);
  await sendRound(scene);
  expect(await outboxOf(scene)).toMatchObject([{ state: "failed", problem: "address-not-allowed" }]);
  expect(hooks.arrived).toEqual([]);
});

async function swap(next: Scene): Promise<Scene> {
  await scene.app.database.close();
  return next;
}

test("a receiver that never answers is given up within the limit, and an e-mail does not wait for it", async () => {
  const head = await openRecipient(scene.app, scene.commune, { mail: "at-once", webhook: "at-once" });
  await setHook(scene, head.accountId, `${hooks.url}/nhan`);
  hooks.answer("stall");
  await changeVerdict(scene);
  const started = Date.now();
  const round = sendRound(scene);
  while (mails.arrived.length === 0 && Date.now() - started < 10_000)
    await new Promise((r) => setTimeout(r, 50));
  expect(mails.arrived).toHaveLength(1);
  await round;
  expect(Date.now() - started).toBeLessThan(25_000);
  expect((await outboxOf(scene)).find(({ channel }) => channel === "webhook")).toMatchObject({
    state: "waiting",
    problem: "too-slow",
  });
}, 40_000);
