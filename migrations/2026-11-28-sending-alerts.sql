-- Alerts: what officials want to be told, what was found, and what is on its way to whom.

create table alert_choices (
  account_id text not null references accounts (id),
  kind text not null check (kind in ('late-cases', 'verdict-changed', 'silent-point', 'sudden-change')),
  by_mail text not null check (by_mail in ('never', 'at-once', 'daily')),
  by_webhook text not null check (by_webhook in ('never', 'at-once', 'daily')),
  primary key (account_id, kind)
);
comment on table alert_choices is 'One row is how one official wants to be told of one kind. No row: as heads or others are told by default, see contract/alerts.ts.';

create table alert_recipients (
  account_id text primary key references accounts (id),
  units integer[],
  webhook_address text,
  webhook_secret text,
  check ((webhook_address is null) = (webhook_secret is null))
);
comment on table alert_recipients is 'One row is about which units, and where by webhook, one official wants to be told.';
comment on column alert_recipients.units is 'Of the units that the grants give; null: all of them, also new ones.';
comment on column alert_recipients.webhook_secret is 'What signs each message, whsec_ and 32 random bytes as base64; readable here because signing needs it. Shown to the official once.';

create table alert_looks (
  kind text primary key,
  looked_on date not null
);
comment on table alert_looks is 'One row is the latest day on which a kind that is not looked for each hour was looked for.';

create table alert_states (
  kind text not null,
  agency_id integer not null references agencies (id),
  state jsonb not null,
  announced_on date not null,
  primary key (kind, agency_id)
);
comment on table alert_states is 'One row is what was last announced of a unit: the next alert tells a difference from it.';
comment on column alert_states.announced_on is 'When; the first row of a unit is written without telling anybody.';

create table alerts (
  id bigint generated always as identity primary key,
  kind text not null,
  agency_id integer not null references agencies (id),
  occurrence text not null,
  found_at timestamptz not null,
  facts jsonb not null,
  unique (kind, agency_id, occurrence)
);
comment on table alerts is 'One row is one thing that was found at one unit. Released figures and names of points; never a citizen''s words.';
comment on column alerts.occurrence is 'What makes it this one and not the same one found again: a day, a point and the day it fell silent.';
comment on column alerts.facts is 'Of contract/alerts.ts.';

create table alert_messages (
  id uuid primary key,
  account_id text not null references accounts (id),
  channel text not null check (channel in ('mail', 'webhook')),
  rhythm text not null check (rhythm in ('at-once', 'daily', 'test')),
  address text not null,
  content jsonb not null,
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'failed')),
  made_at timestamptz not null,
  attempts smallint not null default 0,
  next_at timestamptz not null,
  claimed_until timestamptz,
  sent_at timestamptz,
  problem text
);
comment on table alert_messages is 'One row is one message to one official, written before it is sent and sent until the other side has taken it: at least once. A receiver knows a second one by its id.';
comment on column alert_messages.address is 'An e-mail address or an https address, as it was when the message was written.';
comment on column alert_messages.content is 'Exactly what is sent: {subject, text, html} or {body}.';
comment on column alert_messages.next_at is 'Not tried before.';
comment on column alert_messages.claimed_until is 'Until then a process is sending it; afterwards that process is taken for dead. null: nobody is.';
comment on column alert_messages.problem is 'What the last attempt met: a code of contract/alerts.ts, and the status the other side gave. null: nothing yet.';
create index alert_messages_waiting on alert_messages (channel, next_at) where state = 'waiting';
comment on index alert_messages_waiting is 'The next one to send.';
create index alert_messages_by_account on alert_messages (account_id, made_at);
comment on index alert_messages_by_account is 'What an official was sent; when the last one was written.';

create table alert_items (
  alert_id bigint not null references alerts (id),
  account_id text not null references accounts (id),
  channel text not null check (channel in ('mail', 'webhook')),
  rhythm text not null check (rhythm in ('at-once', 'daily')),
  due_at timestamptz not null,
  message_id uuid references alert_messages (id),
  primary key (alert_id, account_id, channel)
);
comment on table alert_items is 'One row: this alert is to be told to this official by this way, once.';
comment on column alert_items.due_at is 'When it may go into a message; for the daily digest 7:00 in Viet Nam.';
comment on column alert_items.message_id is 'The message that tells it; null: it waits for one.';
create index alert_items_waiting on alert_items (due_at) where message_id is null;
comment on index alert_items_waiting is 'What is to be put into messages.';
create index alert_items_by_message on alert_items (message_id);
comment on index alert_items_by_message is 'What a message told.';
