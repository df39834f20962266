import { parseArgs } from "node:util";
import { dayInVietnam } from "#contract/day.ts";
import { createAccount } from "../accounts/createAccount.ts";
import { makeOneTimeLink } from "../accounts/oneTimeLink.ts";
import { untie } from "../accounts/providerTie.ts";
import { readConfig } from "../config.ts";
import { enableAccount, findAccountByUsername } from "../database/accounts.ts";
import { findAgency } from "../database/agencies.ts";
import type { Database } from "../database/connect.ts";
import { readInstallation } from "../database/settings.ts";
import { insertTrail } from "../database/trail.ts";
import { CommandRefusal, orRefuse, runCommand } from "./CommandRefusal.ts";
import { withDatabase } from "./withDatabase.ts";

const USAGE = `npm run admin -- create --username lan.nguyen --name "Nguyễn Thị Lan" [--email lan@…]
npm run admin -- link lan.nguyen      đường dẫn mới để đặt mật khẩu; mở lại tài khoản đã tạm ngừng
npm run admin -- untie lan.nguyen     gỡ gắn kết với người ở hệ thống đăng nhập của tỉnh; người tiếp theo có địa chỉ thư này được gắn lại`;
const BY = { accountId: null, accountName: "npm run admin" } as const;

const text = { type: "string" } as const;

/** The first administrator, and a way back in for whoever lost theirs. What it prints is shown once. */
await runCommand(async () => {
  const { values, positionals } = orRefuse(
    () => parseArgs({ allowPositionals: true, options: { username: text, name: text, email: text } }),
    USAGE,
  );
  const [what, who] = positionals;
  if (what !== "create" && what !== "link" && what !== "untie") throw new CommandRefusal(USAGE);
  await withDatabase(async (db) => {
    if (what === "untie") return await release(db, who ?? "");
    const link = what === "create" ? await create(db, values) : await renew(db, who ?? "");
    const { publicUrl, port } = readConfig(process.env);
    console.log(`\n${publicUrl ?? `http://localhost:${port}`}${link}\n`);
    console.log("Mở một lần, trong 7 ngày, để đặt mật khẩu. (Opens once, within 7 days, to set a password.)");
  });
});

interface Given {
  readonly username?: string | undefined;
  readonly name?: string | undefined;
  readonly email?: string | undefined;
}

async function create(db: Database, { username = "", name = "", email }: Given): Promise<string> {
  if (!/^[a-z0-9._-]{3,40}$/.test(username) || name.trim() === "") throw new CommandRefusal(USAGE);
  const today = dayInVietnam(new Date());
  const root = await findAgency(db, (await readInstallation(db)).rootCode, { today });
  if (!root) throw new CommandRefusal("Chưa có đơn vị nào: chạy npm run setup trước.");
  const grant = {
    role: "administrator",
    agencyId: root.id,
    unmasks: false,
    validFrom: today,
    validTo: null,
  } as const;
  const made = await db
    .transaction()
    .execute((trx) =>
      createAccount(
        trx,
        { username, name: name.trim(), email: email ?? null, grant },
        { at: new Date(), ...BY },
      ),
    );
  if (!made) throw new CommandRefusal(`Đã có tài khoản ${username}, hoặc thư điện tử ấy đã dùng.`);
  return made.link;
}

async function renew(db: Database, username: string): Promise<string> {
  const account = await findAccountByUsername(db, username);
  if (!account) throw new CommandRefusal(`Không có tài khoản ${username}.`);
  const at = new Date();
  return await db.transaction().execute(async (trx) => {
    const subject = `account ${account.id}`;
    await enableAccount(trx, account.id, dayInVietnam(at));
    if (account.disabledOn !== null) {
      await insertTrail(trx, { at, ...BY, action: "account.enabled", subject });
    }
    await insertTrail(trx, { at, ...BY, action: "account.link-made", subject });
    return await makeOneTimeLink(trx, account.id, at);
  });
}

async function release(db: Database, username: string): Promise<void> {
  const account = await findAccountByUsername(db, username);
  if (!account) throw new CommandRefusal(`Không có tài khoản ${username}.`);
  const by = { at: new Date(), ...BY };
  const wasTied = await db.transaction().execute((trx) => untie(trx, account.id, by));
  if (!wasTied) throw new CommandRefusal(`Tài khoản ${username} chưa gắn với ai.`);
  console.log(`Đã gỡ gắn kết của ${username}. (Untied; the next person with its address is tied to it.)`);
}
