-- How often the same refusal came, so that the trail need not hold each.

create unlogged table trail_repeats (
  account_id text not null,
  day date not null,
  action text not null,
  subject text not null,
  agency_id integer not null,
  times integer not null,
  primary key (account_id, day, action, subject, agency_id)
);
comment on table trail_repeats is 'One row: how often the same refusal came on one day. A browser that asks without end is on the trail at its 1st, 2nd, 3rd, 10th, 100th … time. Emptied as days are closed.';
comment on column trail_repeats.agency_id is '0: no unit.';
