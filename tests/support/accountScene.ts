import { updateInstallation } from "../../server/database/settings.ts";
import { openTestApp, type TestApp } from "./app.ts";
import { type Official, openOfficial } from "./officials.ts";
import { insertAgency } from "./units.ts";

export interface AccountScene {
  readonly app: TestApp;
  /** The province; a commune of it; one that went over whole into that; one that was divided; one half of it. */
  readonly units: Readonly<Record<"province" | "commune" | "merged" | "divided" | "other", number>>;
  readonly administrator: Official;
}

/** A small province after a reorganisation, with one administrator signed in. */
export async function openAccountScene(): Promise<AccountScene> {
  const app = await openTestApp();
  const { db } = app.database;
  const province = await insertAgency(db, { code: "19", name: "Tỉnh Thái Nguyên", kind: "province" });
  const below = { parentId: province };
  const gone = { ...below, validTo: "2025-06-30" };
  const commune = await insertAgency(db, { code: "01864", name: "Xã Bằng Thành", ...below });
  const other = await insertAgency(db, { code: "01882", name: "Xã Nghiên Loan", ...below });
  const merged = await insertAgency(db, { code: "01867", name: "Xã Bộc Bố", ...gone });
  const divided = await insertAgency(db, { code: "01870", name: "Xã Công Bằng", ...gone });
  const steps = [
    [merged, commune],
    [divided, commune],
    [divided, other],
  ] as const;
  for (const [predecessor_id, successor_id] of steps) {
    const on_date = "2025-07-01";
    await db
      .insertInto("successions")
      .values({ predecessor_id, successor_id, on_date, source: null })
      .execute();
  }
  await updateInstallation(db, { rootCode: "19", provinceName: "tỉnh Thái Nguyên" });
  const administrator = await openOfficial(app, { role: "administrator", agencyId: province });
  return { app, units: { province, commune, merged, divided, other }, administrator };
}

/** Actions on the trail about an account, in order. */
export async function trailOf({ app }: Pick<AccountScene, "app">, accountId: string) {
  return await app.database.db
    .selectFrom("trail")
    .select(["action", "account_id", "role", "before", "after"])
    .where("subject", "=", `account ${accountId}`)
    .orderBy("id")
    .execute();
}
