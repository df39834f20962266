import type { Role } from "#contract/rights.ts";
import type { manageAccounts } from "../../messages/manageAccounts.ts";

/** A right, as a page lists it. */
export interface GrantFacts {
  readonly id: number;
  readonly role: Role;
  readonly agencyName: string;
  readonly unmasks: boolean;
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** An account, as an administrator sees it. */
export interface AccountFacts {
  readonly id: string;
  readonly name: string;
  readonly username: string;
  readonly email: string | null;
  readonly state: keyof (typeof manageAccounts)["vi"]["states"];
  readonly disabledOn: string | null;
  readonly lastSeenOn: string | null;
  readonly hasFactor: boolean;
  readonly sessions: number;
  readonly grants: readonly GrantFacts[];
  readonly endedGrants: readonly GrantFacts[];
}
