import { dayInVietnam } from "#contract/day.ts";
import { hasNoAccounts } from "../database/accounts.ts";
import type { Database } from "../database/connect.ts";
import { readInstallation } from "../database/settings.ts";

/**
 * Gives a demonstration an account for each role, and says their passwords, once: they are drawn by chance and stored
 * as hashes only. A database with ratings of citizens gets none.
 */
export async function tellDemonstrationAccounts(
  db: Database,
  { now, print }: { now: Date; print: (line: string) => void },
): Promise<void> {
  if (!(await readInstallation(db)).simulated || !(await hasNoAccounts(db))) return;
  const { makeDemonstrationAccounts } = await import("../accounts/demonstrationAccounts.ts");
  const accounts = await makeDemonstrationAccounts(db, { now, today: dayInVietnam(now) });
  print("");
  print("Tài khoản trình diễn, chỉ hiện lần này (demonstration accounts, shown only now):");
  for (const { role, username, password, unit } of accounts) {
    print(`  ${username.padEnd(9)} ${password}   ${role}, ${unit}`);
  }
  print("Đăng nhập ở /sign-in. Quên thì: npm run admin -- link quantri (sign in at /sign-in; a new link)");
}
