-- How officials prove who they are.

create table account_credentials (
  id text primary key,
  account_id text not null references accounts (id),
  provider text not null,
  provider_account_id text not null,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (provider, provider_account_id)
);
comment on table account_credentials is 'One row is one way for an account to sign in: "credential" with a password, or the province''s OpenID provider.';
comment on column account_credentials.provider_account_id is 'The account''s own id for a password; the provider''s name for the person (sub) otherwise.';
comment on column account_credentials.password is 'scrypt, salted; null: signs in by the provider only.';
create index account_credentials_by_account on account_credentials (account_id);
comment on index account_credentials_by_account is 'The password of one account.';

create table account_verifications (
  id text primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
comment on table account_verifications is 'One row is one step of a sign-in that waits for the next: a second factor, an answer of the provider.';
create index account_verifications_by_identifier on account_verifications (identifier);
comment on index account_verifications_by_identifier is 'The step that comes back.';

create table account_second_factors (
  id text primary key,
  account_id text not null references accounts (id),
  secret text not null,
  recovery_codes text not null,
  verified boolean not null default true,
  failed_count integer not null default 0,
  locked_until timestamptz
);
comment on table account_second_factors is 'One row is one account''s second factor, encrypted with AUTH_SECRET.';
comment on column account_second_factors.verified is 'false: begun and not yet proved by a first code.';
create index account_second_factors_by_account on account_second_factors (account_id);
comment on index account_second_factors_by_account is 'Asked for at every sign-in.';

create table account_links (
  token_digest text primary key,
  account_id text not null references accounts (id),
  expires_at timestamptz not null,
  used_at timestamptz
);
comment on table account_links is 'One row is one link with which somebody sets a password, once. A new link ends those before it.';
comment on column account_links.token_digest is 'SHA-256 of what the link carries; the link itself is only with the person.';
create index account_links_by_account on account_links (account_id);
comment on index account_links_by_account is 'Ending older links.';

create table sign_in_failures (
  key text primary key,
  failures integer not null check (failures > 0),
  last_failed_at timestamptz not null
);
comment on table sign_in_failures is 'One row is failed sign-ins in a row of one account, seen from one known browser or from all others. Gone after a day.';
comment on column sign_in_failures.key is 'SHA-256 of account and browser; no address.';
