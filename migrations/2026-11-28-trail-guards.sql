-- What the trail's triggers refuse beside changes: days out of order, and lines that could slip into a closed day.

create or replace function keep_under_open_day() returns trigger language plpgsql as $$
declare
  closed date;
begin
  -- Any other transaction reads as of its beginning, and would not see a day that was closed meanwhile.
  if current_setting('transaction_isolation') <> 'read committed' then
    raise exception 'lines of the audit trail are added in read committed transactions only';
  end if;
  -- Shared among all that write; closing takes it alone, so it waits for lines that are under way.
  perform pg_advisory_xact_lock_shared(hashtext('hai-long trail'));
  select max(day) into closed from trail_days;
  if closed is not null and new.day <= closed then
    new.day := closed + 1;
  end if;
  return new;
end $$;

create function follow_closed_day() returns trigger language plpgsql as $$
declare
  closed date;
begin
  perform pg_advisory_xact_lock(hashtext('hai-long trail'));
  select max(day) into closed from trail_days;
  if new.day <> closed + 1 then
    raise exception 'the audit trail closes one day after the other: % comes next', closed + 1;
  end if;
  return new;
end $$;
comment on function follow_closed_day is 'Refuses a day that does not follow the last closed one: one far ahead would take all lines from then on.';

create trigger trail_days_follow before insert on trail_days
  for each row execute function follow_closed_day();
