import { afterAll, beforeAll, expect, test } from "vitest";
import { type AccountScene, openAccountScene, trailOf } from "../../../support/accountScene.ts";
import { openAccount } from "../../../support/accounts.ts";
import { openOfficial } from "../../../support/officials.ts";

let scene: AccountScene;
beforeAll(async () => {
  scene = await openAccountScene();
});
afterAll(() => scene.app.database.close());

const fieldsIn = (html: string) =>
  [...html.matchAll(/name="(follow-\d+-\d+)"/g)].map(([, name]) => name as string);
const page = async () => await (await scene.administrator.request("/accounts/successions")).text();
const grantsOf = async (id: string) =>
  await scene.app.database.db
    .selectFrom("grants")
    .select(["agency_id", "role", "valid_from", "valid_to"])
    .where("account_id", "=", id)
    .orderBy("id")
    .execute();

test("a right at a unit that ended follows nowhere until an administrator ticks it and confirms", async () => {
  const { app, units, administrator } = scene;
  const head = await openAccount(app, {
    username: "boc.bo",
    name: "An",
    role: "head",
    agencyId: units.merged,
  });
  const staff = await openAccount(app, {
    username: "cong.bang",
    name: "Bình",
    role: "staff",
    agencyId: units.divided,
  });
  const before = await grantsOf(head.id);
  const html = await page();
  // One way on from the unit that went over whole, two from the divided one; none is ticked.
  const fields = fieldsIn(html);
  expect(fields).toHaveLength(3);
  expect(html).not.toContain("checked");
  await administrator.post("/accounts/successions", {});
  expect([await grantsOf(head.id), fieldsIn(await page())]).toEqual([before, fields]);

  const toOther = fields.find((name) => name.endsWith(`-${units.other}`)) as string;
  await administrator.post("/accounts/successions", { [fields[0] as string]: "yes", [toOther]: "yes" });
  expect((await grantsOf(head.id)).map((one) => [one.agency_id, one.valid_from, one.valid_to])).toEqual([
    [units.merged, "2020-01-01", "2026-11-22"],
    [units.commune, "2026-11-23", null],
  ]);
  // The old right at the divided unit stays: its successor does not reach back there.
  expect((await grantsOf(staff.id)).map((one) => [one.agency_id, one.valid_to])).toEqual([
    [units.divided, null],
    [units.other, null],
  ]);
  const trail = (await trailOf(scene, head.id)).slice(3);
  expect(trail.map(({ action }) => action)).toEqual(["grant.given", "grant.ended"]);
  expect(trail[0]).toMatchObject({ before: { agencyId: units.merged }, after: { agencyId: units.commune } });
});

test("what is already held is not proposed again, nor what lies outside the administrator's units", async () => {
  const { app, units } = scene;
  // Only the other half of the divided unit is left.
  expect(fieldsIn(await page())).toEqual([expect.stringMatching(new RegExp(`-${units.commune}$`))]);
  const elsewhere = await openOfficial(app, { role: "administrator", agencyId: units.other });
  const seen = await (await elsewhere.request("/accounts/successions")).text();
  expect(fieldsIn(seen)).toEqual([]);
});
