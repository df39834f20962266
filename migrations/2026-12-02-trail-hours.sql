-- Refusals of people who are not signed in are counted by hour: a line for each would let anybody fill the trail.

create table trail_hours (
  hour timestamptz not null,
  action text not null,
  subject text not null,
  account_name text not null,
  why text not null,
  times integer not null check (times > 0),
  primary key (hour, action, subject, account_name, why)
);
comment on table trail_hours is 'One row: how often one refusal of somebody not signed in came in one hour. The first is a line of the trail at once; when the hour is over the others become one line, and the row goes.';
comment on column trail_hours.account_name is 'The account whose name was typed; "–": no account''s.';
comment on column trail_hours.times is 'With the first, which is on the trail already.';
