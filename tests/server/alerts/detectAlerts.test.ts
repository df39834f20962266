import { afterEach, beforeEach, expect, test } from "vitest";
import { insertPoint } from "../../support/units.ts";
import { alertsOf, detect, openRecipient, openScene, release, type Scene } from "./scene.ts";

let scene: Scene;
beforeEach(async () => {
  scene = await openScene({ SMTP_URL: "smtp://127.0.0.1:1", MAIL_FROM: "hai-long@backan.gov.vn" });
});
afterEach(() => scene.app.database.close());

const at = (day: string) => scene.app.setNow(`${day}T05:00:00Z`);
const items = () => scene.app.database.db.selectFrom("alert_items").selectAll().orderBy("alert_id").execute();

test("the first look notes every verdict and tells nobody; a change is told once, of the unit and of those above", async () => {
  const { app, commune } = scene;
  const head = await openRecipient(app, commune, { mail: "at-once" });
  at("2026-11-23");
  await release(app, commune, "2026-11", [300, 100]);
  expect(await detect(scene)).toBe(0);
  at("2026-11-24");
  await release(app, commune, "2026-11", [600, 60]);
  expect(await detect(scene)).toBe(2);
  expect(await detect(scene)).toBe(0);
  expect((await alertsOf(scene)).sort()).toEqual([
    "verdict-changed Tỉnh Bắc Kạn",
    "verdict-changed Xã Bộc Bố",
  ]);
  // The head is told of the commune only.
  expect(await items()).toMatchObject([{ account_id: head.accountId, channel: "mail", rhythm: "at-once" }]);
});

test("a unit that changed is left in peace for a week", async () => {
  const { app, commune } = scene;
  at("2026-11-02");
  await release(app, commune, "2026-11", [300, 100]);
  await detect(scene);
  at("2026-11-03");
  await release(app, commune, "2026-11", [600, 60]);
  expect(await detect(scene)).toBe(2);
  await release(app, commune, "2026-11", [600, 600]);
  for (const day of ["2026-11-03", "2026-11-04"]) {
    at(day);
    expect(await detect(scene)).toBe(0);
  }
  at("2026-11-10");
  expect((await detect(scene)) ?? 0).toBeGreaterThanOrEqual(2);
});

test("a new year begins at cannot tell: the first clear verdict of it is told", async () => {
  const { app, commune } = scene;
  at("2026-12-28");
  await release(app, commune, "2026-12", [600, 60]);
  await detect(scene);
  at("2027-01-05");
  await release(app, commune, "2027-01", [20, 0]);
  expect(await detect(scene)).toBe(0);
  at("2027-01-15");
  await release(app, commune, "2027-01", [100, 5]);
  await detect(scene);
  const { rows } = { rows: await app.database.db.selectFrom("alerts").select("facts").execute() };
  expect(rows[0]?.facts).toMatchObject({
    before: "cannotTell",
    now: "met",
    figures: { from: "2027-01", to: "2027-01" },
  });
});

test("a fall beyond chance is told once, looked at once a week, and not again while its months are compared", async () => {
  const { app, commune } = scene;
  for (const month of ["2026-08", "2026-09", "2026-10"]) await release(app, commune, month, [90, 10]);
  await release(app, commune, "2026-11", [60, 60]);
  at("2026-11-23");
  await detect(scene);
  expect((await alertsOf(scene)).sort()).toEqual(["sudden-change Tỉnh Bắc Kạn", "sudden-change Xã Bộc Bố"]);
  for (const day of ["2026-11-24", "2026-11-30", "2026-12-07"]) {
    at(day);
    await detect(scene);
  }
  expect((await alertsOf(scene)).filter((one) => one.startsWith("sudden"))).toHaveLength(2);
});

test("a silent point is told once, the same that the officials' screen shows", async () => {
  const { app, commune } = scene;
  const { db } = app.database;
  const heard = await insertPoint(db, { agencyId: commune, body: "AAAAAAA", name: "Quầy 1" });
  await insertPoint(db, { agencyId: commune, body: "BBBBBBB", name: "Quầy 2" });
  const rating = { agency_id: commune, point_id: heard.id, questionnaire_id: 1, field: "unstated" };
  const none = { deciding_agency_id: null };
  for (const day of ["2026-11-10", "2026-11-17", "2026-11-24"]) {
    await db
      .insertInto("ratings")
      .values({ ...rating, ...none, rated_on: day, id: crypto.randomUUID(), levels: [5] })
      .execute();
  }
  at("2026-11-23");
  await detect(scene);
  at("2026-11-30");
  await detect(scene);
  const told = await db.selectFrom("alerts").select("facts").execute();
  expect(told).toMatchObject([
    { facts: { kind: "silent-point", pointName: "Quầy 2", from: "2026-11-09", to: "2026-11-22" } },
  ]);
});

test("comments that become late are told with how many are new, and once a day", async () => {
  const { app, commune } = scene;
  const late = async (dueOn: string) => {
    await app.database.db
      .insertInto("cases")
      .values({
        agency_id: commune,
        receipt_key: crypto.randomUUID(),
        handled_by: commune,
        seen_week: "2026-11-02",
        counted_from: "2026-11-09",
        due_on: dueOn,
      })
      .execute();
  };
  await late("2026-11-20");
  at("2026-11-23");
  await detect(scene);
  await late("2026-11-20");
  await detect(scene);
  at("2026-11-24");
  await detect(scene);
  const told = await app.database.db.selectFrom("alerts").select("facts").orderBy("id").execute();
  expect(told.map(({ facts }) => facts)).toEqual([
    { kind: "late-cases", late: 1, more: 1 },
    { kind: "late-cases", late: 2, more: 1 },
  ]);
});

test("two processes that look at once find each thing once", async () => {
  const { app, commune } = scene;
  await openRecipient(app, commune, { mail: "at-once" });
  at("2026-11-23");
  await release(app, commune, "2026-11", [300, 100]);
  await detect(scene);
  at("2026-11-24");
  await release(app, commune, "2026-11", [600, 60]);
  await Promise.all([detect(scene), detect(scene), detect(scene)]);
  expect(await alertsOf(scene)).toHaveLength(2);
  expect(await items()).toHaveLength(1);
});

test("heads get the digest by e-mail unasked, administrators nothing, and nobody is told by a lost grant", async () => {
  const { app, commune, province } = scene;
  const { db } = app.database;
  const head = await openRecipient(app, commune);
  const administrator = await openRecipient(app, province, { role: "administrator" });
  const former = await openRecipient(app, commune);
  const disabled = await openRecipient(app, commune);
  await db.deleteFrom("alert_choices").execute();
  await db
    .updateTable("grants")
    .set({ valid_to: "2026-11-23" })
    .where("account_id", "=", former.accountId)
    .execute();
  await db
    .updateTable("accounts")
    .set({ disabled_on: "2026-11-01" })
    .where("id", "=", disabled.accountId)
    .execute();
  at("2026-11-23");
  await release(app, commune, "2026-11", [300, 100]);
  await detect(scene);
  at("2026-11-24");
  await release(app, commune, "2026-11", [600, 60]);
  await detect(scene);
  expect(await items()).toMatchObject([
    { account_id: head.accountId, rhythm: "daily", due_at: new Date("2026-11-25T00:00:00Z") },
  ]);
  expect(administrator.accountId).not.toBe(head.accountId);
});
