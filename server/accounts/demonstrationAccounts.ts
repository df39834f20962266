import { randomBytes } from "node:crypto";
import { hashPassword } from "better-auth/crypto";
import type { Role } from "#contract/rights.ts";
import { setPasswordHash } from "../database/accountLinks.ts";
import { findAgency } from "../database/agencies.ts";
import type { Database } from "../database/connect.ts";
import { readInstallation } from "../database/settings.ts";
import { createAccount } from "./createAccount.ts";

export interface DemonstrationAccount {
  readonly role: Role;
  readonly username: string;
  readonly password: string;
  readonly unit: string;
}

/** Commune of the demonstration's head and staff. */
const COMMUNE = "01864";
const PEOPLE: readonly { role: Role; username: string; name: string; isProvince: boolean }[] = [
  { role: "administrator", username: "quantri", name: "Quản trị tỉnh (mô phỏng)", isProvince: true },
  { role: "analyst", username: "phantich", name: "Phân tích tỉnh (mô phỏng)", isProvince: true },
  { role: "auditor", username: "giamsat", name: "Giám sát (mô phỏng)", isProvince: true },
  { role: "head", username: "lanhdao", name: "Chủ tịch xã (mô phỏng)", isProvince: false },
  { role: "staff", username: "motcua", name: "Cán bộ một cửa (mô phỏng)", isProvince: false },
];

/** One account for each role, with passwords drawn by chance; they are told once and kept nowhere. */
export async function makeDemonstrationAccounts(
  db: Database,
  { now, today }: { now: Date; today: string },
): Promise<DemonstrationAccount[]> {
  const { rootCode } = await readInstallation(db);
  const made: DemonstrationAccount[] = [];
  for (const { role, username, name, isProvince } of PEOPLE) {
    const unit = await findAgency(db, isProvince ? rootCode : COMMUNE, { today });
    if (!unit) continue;
    const password = randomBytes(12).toString("base64url");
    const hash = await hashPassword(password);
    const grant = {
      role,
      agencyId: unit.id,
      unmasks: role === "head",
      validFrom: unit.validFrom < today ? unit.validFrom : today,
      validTo: null,
    };
    const isMade = await db.transaction().execute(async (trx) => {
      const by = { at: now, accountId: null, accountName: "demonstration" };
      const account = await createAccount(trx, { name, username, email: null, grant }, by);
      if (account) await setPasswordHash(trx, { accountId: account.id, hash, at: now });
      return account !== undefined;
    });
    if (isMade) made.push({ role, username, password, unit: unit.name });
  }
  return made;
}
