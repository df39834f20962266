import { afterAll, beforeAll, expect, test } from "vitest";
import { closeIdleAccounts } from "../../../server/accounts/idleAccounts.ts";
import { type AccountScene, openAccountScene, trailOf } from "../../support/accountScene.ts";
import { openAccount, PASSWORD } from "../../support/accounts.ts";

let scene: AccountScene;
beforeAll(async () => {
  scene = await openAccountScene();
});
afterAll(() => scene.app.database.close());

const enter = async (username: string) =>
  await scene.app.request("/sign-in", {
    method: "POST",
    headers: { Origin: "http://hailong.test" },
    body: new URLSearchParams({ username, password: PASSWORD, next: "" }),
  });

async function lastSeen(username: string, on: string): Promise<string> {
  const { app, units } = scene;
  const { id } = await openAccount(app, { username, role: "head", agencyId: units.commune });
  await app.database.db
    .updateTable("accounts")
    .set({ last_seen_on: on, created_at: new Date("2026-01-05T00:00:00Z") })
    .where("id", "=", id)
    .execute();
  return id;
}

// 2026-11-23 less 45 days is 2026-10-09.
test("an account is closed after 45 days without a sign-in, on the trail, and not a day sooner", async () => {
  const idle = await lastSeen("vang", "2026-10-08");
  const rare = await lastSeen("thua", "2026-10-09");
  expect((await enter("vang")).status).toBe(401);
  expect((await enter("thua")).status).toBe(303);
  expect((await trailOf(scene, idle)).at(-1)).toMatchObject({
    action: "account.disabled",
    account_id: null,
    after: { idleDays: 45 },
  });
  expect((await trailOf(scene, rare)).map(({ action }) => action)).not.toContain("account.disabled");
});

test("whoever is let in again by an administrator has 45 days anew", async () => {
  const { administrator, app } = scene;
  const id = await lastSeen("lai", "2026-09-01");
  expect(await closeIdleAccounts(app.database.db, app.platform.now())).toBe(1);
  expect((await administrator.post(`/accounts/${id}/enable`, {})).status).toBe(303);
  expect(await closeIdleAccounts(app.database.db, app.platform.now())).toBe(0);
  expect((await enter("lai")).status).toBe(303);
});
