import { officials } from "../../../web/messages/officials.ts";
import { readAccounts } from "../../database/accountBook.ts";
import { listAgencies } from "../../database/agencies.ts";
import { listSuccessions } from "../../database/successions.ts";
import type { Importer } from "../../imports/importer.ts";
import type { Problem } from "../../imports/problem.ts";
import { unitBook } from "../../imports/unitThen.ts";
import { type By, createAccount } from "../createAccount.ts";
import { ACCOUNT_COLUMNS, type AccountColumn } from "./accountColumns.ts";
import { type ReadAccount, readAccountRow } from "./readAccountRow.ts";

export interface MadeAccount extends ReadAccount {
  /** Path of the one-time link. */
  readonly link: string;
}

interface ImportBy {
  readonly by: By;
  /** Whether rights may be given there. */
  may(agencyId: number): boolean;
  /** Told of each account once it is written: its link is stored nowhere. */
  onMade(account: MadeAccount): void;
}

/** Accounts, each with its first right and a one-time link. Somebody who has an account is refused, not changed. */
export function accountsImporter({ by, may, onMade }: ImportBy): Importer<AccountColumn> {
  return {
    about: "tài khoản cán bộ, mỗi tài khoản một quyền và một đường dẫn đặt mật khẩu dùng một lần",
    columns: ACCOUNT_COLUMNS,
    readsWorkbooks: true,
    async plan(trx, table, today) {
      const stored = await readAccounts(trx);
      const lineOf = new Map<string, number>();
      const usernames = new Set(stored.map(({ username }) => username));
      const emails = new Set(stored.flatMap(({ email }) => email ?? []));
      const context = {
        units: unitBook(await listAgencies(trx), await listSuccessions(trx)),
        today,
        may,
        isUsernameTaken: (username: string) => usernames.has(username) || lineOf.has(username),
      };
      const accounts: ReadAccount[] = [];
      const refusals: Problem[] = [];
      for (const row of table.rows) {
        const { account, problems } = readAccountRow(row, context);
        refusals.push(...problems);
        if (!account) continue;
        const taken = takenBy(account, { usernames, emails, lineOf });
        if (taken) refusals.push(taken);
        else accounts.push(account);
        for (const key of keysOf(account)) lineOf.set(key, row.line);
      }
      return {
        refusals,
        warnings: [],
        summary: accounts.map(
          ({ name, username, grant, unitName }) =>
            `${name} (${username}): ${officials.vi.roles[grant.role]}, ${unitName}`,
        ),
        async write() {
          for (const account of accounts) {
            const made = await createAccount(trx, account, by);
            if (!made) throw new Error(`line ${account.line}: taken between check and writing`);
            onMade({ ...account, link: made.link });
          }
        },
      };
    },
  };
}

const keysOf = ({ username, email }: ReadAccount) => [username, ...(email === null ? [] : [email])];

function takenBy(
  account: ReadAccount,
  known: { usernames: ReadonlySet<string>; emails: ReadonlySet<string>; lineOf: ReadonlyMap<string, number> },
): Problem | undefined {
  const { line, username, email } = account;
  const earlier = keysOf(account).find((key) => known.lineOf.has(key));
  if (earlier) {
    const reason = `${earlier} đã có ở dòng ${known.lineOf.get(earlier)}.`;
    return { line, code: "twice", reason, remedy: "Giữ một dòng; thêm quyền thứ hai ở trang tài khoản." };
  }
  const taken = known.usernames.has(username) ? username : email !== null && known.emails.has(email) && email;
  return taken
    ? {
        line,
        code: "taken",
        reason: `Đã có tài khoản ${taken}.`,
        remedy: "Bỏ dòng này; sửa tài khoản và quyền ở trang tài khoản.",
      }
    : undefined;
}
