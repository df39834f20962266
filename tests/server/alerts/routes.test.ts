import { afterEach, beforeEach, expect, test } from "vitest";
import { ALERT_KINDS } from "#contract/alerts.ts";
import { openOfficial } from "../../support/officials.ts";
import { insertAgency } from "../../support/units.ts";
import { detect, openRecipient, openScene, release, type Scene } from "./scene.ts";

let scene: Scene;
beforeEach(async () => {
  scene = await openScene({
    SMTP_URL: "smtp://127.0.0.1:1",
    MAIL_FROM: "hai-long@backan.gov.vn",
    WEBHOOK_HOSTS: "nhan.backan.gov.vn",
  });
});
afterEach(() => scene.app.database.close());

const CHOICES = Object.fromEntries(
  ALERT_KINDS.flatMap((kind) => [
    [`mail.${kind}`, "at-once"],
    [`webhook.${kind}`, "daily"],
  ]),
);
const trail = async () =>
  await scene.app.database.db
    .selectFrom("trail")
    .select(["action", "before", "after"])
    .orderBy("id")
    .execute();

test("a head's choices are kept, shown, and on the trail as they were and as they are", async () => {
  const { app, commune } = scene;
  const head = await openRecipient(app, commune);
  await app.database.db.deleteFrom("alert_choices").execute();
  const sent = await head.post("/alerts/choices", { ...CHOICES, units: "all" });
  expect([sent.status, sent.headers.get("Location")]).toEqual([303, "/alerts?done=saved"]);
  const page = await (await head.request("/alerts?done=saved")).text();
  expect(page).toContain("Đã lưu lựa chọn.");
  const chosen = [...page.matchAll(/<option [^>]*selected[^>]*>/g)].map(
    ([tag]) => /value="([^"]+)"/.exec(tag)?.[1],
  );
  expect(chosen).toEqual(ALERT_KINDS.flatMap(() => ["at-once", "daily"]));
  expect(await trail()).toMatchObject([
    {
      action: "alerts.chosen",
      before: { choices: { "late-cases": { mail: "daily", webhook: "never" } }, units: null },
      after: { choices: { "late-cases": { mail: "at-once", webhook: "daily" } }, units: null },
    },
  ]);
});

test("only units of one's own can be chosen, and only of chosen ones is anybody told", async () => {
  const { app, commune, province } = scene;
  const other = await insertAgency(app.database.db, { code: "01867", parentId: province });
  const foreign = await insertAgency(app.database.db, { code: "99", name: "Tỉnh khác", kind: "province" });
  const administrator = await openRecipient(app, province, { role: "administrator" });
  const form = { ...CHOICES, units: "some", [`unit-${commune}`]: "yes", [`unit-${foreign}`]: "yes" };
  expect((await administrator.post("/alerts/choices", form)).status).toBe(303);
  const { units } = await app.database.db
    .selectFrom("alert_recipients")
    .select("units")
    .executeTakeFirstOrThrow();
  expect(units).toEqual([commune]);
  for (const unit of [commune, other]) await release(app, unit, "2026-11", [300, 100]);
  await detect(scene);
  app.setNow("2026-11-24T05:00:00Z");
  for (const unit of [commune, other]) await release(app, unit, "2026-11", [900, 10]);
  expect(await detect(scene)).toBe(3);
  const told = await app.database.db
    .selectFrom("alert_items")
    .innerJoin("alerts", "alerts.id", "alert_items.alert_id")
    .select("agency_id")
    .where("channel", "=", "mail")
    .execute();
  expect(told).toEqual([{ agency_id: commune }]);
});

test("what is not among the choices is refused by name and nothing is changed", async () => {
  const head = await openRecipient(scene.app, scene.commune);
  const wrong = await head.post("/alerts/choices", { ...CHOICES, "mail.silent-point": "hourly" });
  expect(wrong.status).toBe(422);
  expect(await wrong.text()).toContain("mail.silent-point");
  expect(await trail()).toEqual([]);
});

test("a webhook's key is shown once; its address is on the trail and the key never is", async () => {
  const head = await openRecipient(scene.app, scene.commune);
  const set = await head.post("/alerts/webhook", { address: "https://nhan.backan.gov.vn/hai-long" });
  expect(set.status).toBe(200);
  const secret = /whsec_[A-Za-z0-9+/=]{44}/.exec(await set.text())?.[0] as string;
  expect(secret).toBeDefined();
  expect(await (await head.request("/alerts")).text()).not.toContain("whsec_");
  expect((await head.post("/alerts/webhook/remove", {})).status).toBe(303);
  const told = await trail();
  expect(told).toMatchObject([
    { action: "alerts.webhook-set", after: { address: "https://nhan.backan.gov.vn/hai-long" } },
    { action: "alerts.webhook-removed", before: { address: "https://nhan.backan.gov.vn/hai-long" } },
  ]);
  expect(JSON.stringify(told)).not.toContain(secret);
});

test("a webhook to a host that nobody allowed is refused, with what was typed kept", async () => {
  const head = await openRecipient(scene.app, scene.commune);
  for (const address of [
    "https://169.254.169.254/latest",
    "https://evil.example/x",
    "http://nhan.backan.gov.vn/",
  ]) {
    const refused = await head.post("/alerts/webhook", { address });
    expect(refused.status, address).toBe(422);
    expect(await refused.text()).toContain(`value="${address}"`);
  }
});

test("a test is put into the outbox once, and only by a way that is open", async () => {
  const head = await openRecipient(scene.app, scene.commune);
  expect((await head.post("/alerts/test", { channel: "webhook" })).status).toBe(422);
  expect((await head.post("/alerts/test", { channel: "pigeon" })).status).toBe(422);
  for (const _ of [1, 2]) expect((await head.post("/alerts/test", { channel: "mail" })).status).toBe(303);
  const messages = await scene.app.database.db
    .selectFrom("alert_messages")
    .select(["address", "rhythm"])
    .execute();
  expect(messages).toEqual([{ address: head.email, rhythm: "test" }]);
});

test("nobody sees, or sends again, a message of somebody else", async () => {
  const { app, commune } = scene;
  const [head, other] = [await openRecipient(app, commune), await openRecipient(app, commune)];
  await head.post("/alerts/test", { channel: "mail" });
  const { id } = await app.database.db.selectFrom("alert_messages").select("id").executeTakeFirstOrThrow();
  await app.database.db
    .updateTable("alert_messages")
    .set({ state: "failed", problem: "refused 550" })
    .execute();
  expect(await (await other.request("/alerts")).text()).not.toContain(id);
  expect((await other.post("/alerts/again", { message: id })).status).toBe(422);
  const own = await (await head.request("/alerts")).text();
  expect(own).toContain("máy chủ nhận từ chối hẳn; mã 550");
  expect((await head.post("/alerts/again", { message: id })).status).toBe(303);
  expect(await app.database.db.selectFrom("alert_messages").select("state").execute()).toEqual([
    { state: "waiting" },
  ]);
});

test("staff and auditors have no alerts, and a form from another site changes nothing", async () => {
  const { app, commune, province } = scene;
  const staff = await openOfficial(app, { role: "staff", agencyId: commune });
  const auditor = await openOfficial(app, { role: "auditor", agencyId: province });
  for (const official of [staff, auditor]) {
    expect((await official.request("/alerts")).status).toBe(403);
    expect((await official.post("/alerts/choices", CHOICES)).status).toBe(403);
  }
  const head = await openRecipient(app, commune);
  const foreign = await head.request("/alerts/webhook/remove", {
    method: "POST",
    headers: { Origin: "https://evil.example" },
    body: new URLSearchParams({}),
  });
  expect(foreign.status).toBe(403);
});

test("without a mail server and allowed hosts the page says so", async () => {
  const bare = await openScene();
  const head = await openRecipient(bare.app, bare.commune);
  const page = await (await head.request("/alerts")).text();
  expect(page).toContain("SMTP_URL");
  expect(page).toContain("WEBHOOK_HOSTS");
  await bare.app.database.close();
});
