import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, inject, test } from "vitest";
import { dayInVietnam } from "#contract/day.ts";
import { detectAlerts } from "../../../server/alerts/detectAlerts.ts";
import { newSecret } from "../../../server/alerts/signature.ts";
import { readConfig } from "../../../server/config.ts";
import type { MailContent, WebhookContent } from "../../../server/database/alertMessages.ts";
import { upsertChoices, upsertWebhook } from "../../../server/database/alertRecipients.ts";
import { type Connection, connect, type Database } from "../../../server/database/connect.ts";
import { startEmbeddedPostgres } from "../../../server/database/embedded.ts";
import { openTestDatabase } from "../../support/database.ts";
import { type MailServer, openMailServer } from "../../support/mailServer.ts";
import { makeSmallFolder } from "../../support/smallFolder.ts";
import { type StartedServer, startServer } from "../../support/startedServer.ts";
import { insertTallies } from "../../support/tallies.ts";
import { isGenuine, openWebhookReceiver, type WebhookReceiver } from "../../support/webhookReceiver.ts";
import { AT_ONCE } from "./scene.ts";

/** A loaded machine starts a server in half a minute. */
const DEADLINE_MS = 180_000;

/** A database that a server runs on, and that the test looks into while none does. */
interface Ground {
  readonly env: Readonly<Record<string, string>>;
  look<T>(at: (db: Database) => Promise<T>): Promise<T>;
  remove(): Promise<void>;
}

let folder: string;
let mails: MailServer;
let hooks: WebhookReceiver;
let ground: Ground;
let server: StartedServer | undefined;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "hai-long-kill-"));
  [mails, hooks] = [await openMailServer(), await openWebhookReceiver()];
  await writeFile(join(folder, "ca.pem"), hooks.cert);
  ground = inject("template").kind === "server" ? await onServer() : await inFolder(join(folder, "data"));
});
afterEach(() => server?.kill("SIGKILL"));
afterAll(async () => {
  await ground.remove();
  await mails.close();
  await hooks.close();
  await rm(folder, { recursive: true });
});

async function onServer(): Promise<Ground> {
  const database = await openTestDatabase({ units: "bac-kan" });
  return {
    env: { DATABASE_URL: database.url, AUTH_SECRET: "a-secret-of-the-tests-0123456789-qwertz" },
    look: (at) => at(database.db),
    remove: () => database.close(),
  };
}

async function inFolder(data: string): Promise<Ground> {
  await makeSmallFolder(data);
  return {
    env: { DATA_DIR: data },
    async look(at) {
      const embedded = await startEmbeddedPostgres({ folder: data });
      const connection: Connection = connect(embedded.url, { max: 1 });
      try {
        return await at(connection.db);
      } finally {
        await connection.close();
        await embedded.stop();
      }
    },
    remove: async () => {},
  };
}

const start = () =>
  startServer({
    ...ground.env,
    SMTP_URL: mails.url,
    MAIL_FROM: "hai-long@backan.gov.vn",
    WEBHOOK_PRIVATE_HOSTS: hooks.host,
    NODE_EXTRA_CA_CERTS: join(folder, "ca.pem"),
    PUBLIC_URL: "https://hailong.test",
  });

async function until(what: string, holds: () => boolean): Promise<void> {
  const end = Date.now() + DEADLINE_MS;
  while (!holds()) {
    if (Date.now() > end) throw new Error(`never: ${what}\n${server?.printed()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** A head whose commune has changed its verdict since the last look, so that the next start finds it. */
async function prepare(db: Database, secret: string): Promise<void> {
  const now = () => new Date();
  const month = dayInVietnam(now()).slice(0, 7);
  const { id: agencyId } = await db
    .selectFrom("agencies")
    .select("id")
    .where("kind", "=", "commune")
    .where("valid_to", "is", null)
    .orderBy("code")
    .limit(1)
    .executeTakeFirstOrThrow();
  const account = { id: "head-1", name: "Lãnh đạo", username: "lanh-dao", email: "lanh.dao@backan.gov.vn" };
  await db.insertInto("accounts").values(account).execute();
  await db
    .insertInto("grants")
    .values({
      account_id: account.id,
      role: "head",
      agency_id: agencyId,
      valid_from: "2020-01-01",
      valid_to: null,
    })
    .execute();
  await db.transaction().execute(async (trx) => {
    await upsertChoices(trx, account.id, AT_ONCE, null);
    await upsertWebhook(trx, account.id, { address: `${hooks.url}/nhan`, secret });
  });
  await insertTallies(db, [{ agencyId, month, counts: [80, 0, 0, 0, 320] }]);
  const silent = { info: () => {}, warn: () => {}, error: () => {} };
  await detectAlerts({ db, now, log: silent, config: readConfig({}), commits: "alone" }, new Set());
  await db.updateTable("tallies").set({ n1: 10, n5: 900 }).where("agency_id", "=", agencyId).execute();
}

const outbox = () =>
  ground.look((db) => db.selectFrom("alert_messages").selectAll().orderBy("channel").execute());

test(
  "what a killed server had written and not delivered is delivered by the next one, exactly as written",
  async () => {
    const secret = newSecret();
    await ground.look((db) => prepare(db, secret));
    mails.receive("stall");
    hooks.answer("stall");
    server = await start();
    await until("both ways are tried", () => mails.seen.length > 0 && hooks.arrived.length > 0);
    await server.kill("SIGKILL");
    const written = await outbox();
    expect(written.map(({ channel, state }) => [channel, state])).toEqual([
      ["mail", "waiting"],
      ["webhook", "waiting"],
    ]);

    // The dead one's claim holds for a minute, which is passed over here; the next one is asked to end in the middle.
    const passed = { claimed_until: new Date(Date.now() - 1000) };
    expect(written.every(({ claimed_until }) => claimed_until !== null)).toBe(true);
    await ground.look((db) => db.updateTable("alert_messages").set(passed).execute());
    const [seenMails, seenHooks] = [mails.seen.length, hooks.arrived.length];
    server = await start();
    await until(
      "they are tried again",
      () => mails.seen.length > seenMails && hooks.arrived.length > seenHooks,
    );
    const asked = Date.now();
    expect(await server.stop()).toBe(0);
    expect(Date.now() - asked).toBeLessThan(8_000);
    expect((await outbox()).map(({ claimed_until }) => claimed_until)).toEqual([null, null]);

    mails.receive("take");
    hooks.answer(204);
    const triedHooks = hooks.arrived.length;
    server = await start();
    await until("they arrive", () => mails.arrived.length > 0 && hooks.arrived.length > triedHooks);
    expect(await server.stop()).toBe(0);
    const [mail, webhook] = await outbox();
    expect([mail?.state, webhook?.state]).toEqual(["sent", "sent"]);
    expect([mail?.content, webhook?.content]).toEqual(written.map(({ content }) => content));

    expect(mails.arrived).toHaveLength(1);
    const arrived = mails.arrived[0] as (typeof mails.arrived)[number];
    const { subject, text, html } = arrived;
    expect({ subject, text, html }).toEqual(mail?.content as MailContent);
    // A receiver can drop what came twice: every try had one id.
    expect(new Set(mails.seen.map(({ messageId }) => messageId))).toEqual(
      new Set([`<${mail?.id}@backan.gov.vn>`]),
    );
    const hook = hooks.arrived.at(-1) as (typeof hooks.arrived)[number];
    expect(hook.body).toBe((webhook?.content as WebhookContent | undefined)?.body);
    expect(isGenuine(hook, secret)).toBe(true);
    expect(new Set(hooks.arrived.map(({ id }) => id))).toEqual(new Set([webhook?.id]));
  },
  3 * DEADLINE_MS,
);
