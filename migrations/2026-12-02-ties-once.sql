-- An account is tied to one person at the province's provider, once.

-- Where an address was recycled, several people were tied to one account: the first stays.
delete from account_credentials later using account_credentials first
where later.provider <> 'credential' and first.provider = later.provider and first.account_id = later.account_id
  and (first.created_at, first.id) < (later.created_at, later.id);

create unique index account_credentials_one_tie on account_credentials (account_id, provider);
comment on index account_credentials_one_tie is 'One password and one person of the provider each: nobody else comes in by the same address later.';

alter table account_credentials add column issuer text;
comment on column account_credentials.issuer is 'Who vouched for provider_account_id (iss of the identity token): another provider may give the same name to somebody else. null: a password, or tied before this was kept; then the next sign-in fills it.';
