-- A code of a second factor opens once; wrong ones are slowed down, not locked out.

alter table account_second_factors add column used_step bigint;
comment on column account_second_factors.used_step is 'The time step (30 s since 1970) of the last code that was taken: neither it nor an earlier one is taken again, at any process. null: none yet.';

alter table sign_in_failures add column kept_until timestamptz;
update sign_in_failures set kept_until = last_failed_at + interval '1 day';
alter table sign_in_failures alter column kept_until set not null;
comment on table sign_in_failures is 'One row is tries in a row that opened nothing: of one account''s password or second factor, seen from one known browser or from all others.';
comment on column sign_in_failures.kept_until is 'When the row may go: a day after the last try of a password, thirty after one of a second factor.';
