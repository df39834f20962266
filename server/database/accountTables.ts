import type { Generated } from "kysely";
import type { Role } from "#contract/rights.ts";
import type { TrailAction } from "#contract/trail.ts";

/* Tables of officials, as migrations/ makes them; see schema.ts. */

export interface AccountsTable {
  id: string;
  name: string;
  username: string;
  display_username: string | null;
  email: string;
  email_verified: Generated<boolean>;
  image: string | null;
  second_factor_enabled: Generated<boolean>;
  disabled_on: string | null;
  last_seen_on: string | null;
  idle_from: string | null;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

export interface AccountSessionsTable {
  id: string;
  account_id: string;
  token: string;
  expires_at: Date;
  ip_address: string | null;
  user_agent: string | null;
  created_at: Date;
  updated_at: Date;
}

export interface AccountCredentialsTable {
  id: string;
  account_id: string;
  provider: string;
  provider_account_id: string;
  issuer: string | null;
  password: string | null;
  access_token: string | null;
  refresh_token: string | null;
  id_token: string | null;
  access_token_expires_at: Date | null;
  refresh_token_expires_at: Date | null;
  scope: string | null;
  created_at: Date;
  updated_at: Date;
}

export interface AccountVerificationsTable {
  id: string;
  identifier: string;
  value: string;
  expires_at: Date;
  created_at: Date;
  updated_at: Date;
}

export interface AccountSecondFactorsTable {
  id: string;
  account_id: string;
  secret: string;
  recovery_codes: string;
  verified: Generated<boolean>;
  failed_count: Generated<number>;
  locked_until: Date | null;
  used_step: number | null;
}

export interface GrantsTable {
  id: Generated<number>;
  account_id: string;
  role: Role;
  agency_id: number;
  unmasks: Generated<boolean>;
  valid_from: string;
  valid_to: string | null;
}

export interface TrailTable {
  id: Generated<number>;
  at: Date;
  day: string;
  account_id: string | null;
  account_name: string;
  role: Role | null;
  action: TrailAction;
  subject: string;
  agency_id: number | null;
  refused: boolean;
  before: unknown;
  after: unknown;
}
