import type { Day } from "#contract/day.ts";
import type { Role } from "#contract/rights.ts";
import type { Database } from "./connect.ts";

/** A grant of any time, with its unit. */
export interface AccountGrant {
  readonly id: number;
  readonly role: Role;
  readonly agencyId: number;
  readonly agencyName: string;
  readonly unmasks: boolean;
  readonly validFrom: Day;
  /** Last day; null: until further notice. */
  readonly validTo: Day | null;
}

/** An account as administrators see it. */
export interface Account {
  readonly id: string;
  readonly name: string;
  readonly username: string;
  /** null: without e-mail. */
  readonly email: string | null;
  readonly disabledOn: Day | null;
  readonly lastSeenOn: Day | null;
  readonly hasFactor: boolean;
  /** Whether a password was ever set, or the province's provider is tied to it. */
  readonly hasWayIn: boolean;
  readonly grants: readonly AccountGrant[];
}

/** All accounts with all their grants, by name; with an id only that one. */
export async function readAccounts(db: Database, accountId?: string): Promise<Account[]> {
  let accounts = db
    .selectFrom("accounts as a")
    .select((eb) => [
      "a.id",
      "a.name",
      "a.username",
      "a.email",
      "a.disabled_on as disabledOn",
      "a.last_seen_on as lastSeenOn",
      "a.second_factor_enabled as hasFactor",
      eb
        .exists(
          eb.selectFrom("account_credentials as c").select("c.id").whereRef("c.account_id", "=", "a.id"),
        )
        .$castTo<boolean>()
        .as("hasWayIn"),
    ])
    .orderBy("a.name")
    .orderBy("a.id");
  let grants = db
    .selectFrom("grants as g")
    .innerJoin("agencies as u", "u.id", "g.agency_id")
    .select([
      "g.id",
      "g.account_id as accountId",
      "g.role",
      "g.agency_id as agencyId",
      "u.name as agencyName",
      "g.unmasks",
      "g.valid_from as validFrom",
      "g.valid_to as validTo",
    ])
    .orderBy("g.id");
  if (accountId !== undefined) {
    accounts = accounts.where("a.id", "=", accountId);
    grants = grants.where("g.account_id", "=", accountId);
  }
  const [found, held] = await Promise.all([accounts.execute(), grants.execute()]);
  const byAccount = Map.groupBy(held, (grant) => grant.accountId);
  return found.map((account) => ({
    ...account,
    email: account.email.endsWith(".invalid") ? null : account.email,
    grants: byAccount.get(account.id) ?? [],
  }));
}
