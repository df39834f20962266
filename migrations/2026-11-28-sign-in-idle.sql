-- From when on days without a sign-in count.

alter table accounts add column idle_from date;
comment on column accounts.idle_from is 'The day an account was opened again, or given a new link: days without a sign-in count from here, when nobody signed in since. null: from its making.';
