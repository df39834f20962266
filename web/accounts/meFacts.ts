import type { Role } from "#contract/rights.ts";

/** What a page shows of one's own account. */
export interface MeFacts {
  readonly username: string;
  readonly grants: readonly { readonly role: Role; readonly agencyName: string; readonly unmasks: boolean }[];
  readonly hasFactor: boolean;
  /** An administrator without a second factor can do nothing but turn it on. */
  readonly needsFactor: boolean;
  readonly hasPassword: boolean;
  readonly sessions: readonly {
    readonly id: string;
    readonly since: string;
    readonly until: string;
    readonly isThis: boolean;
  }[];
}
