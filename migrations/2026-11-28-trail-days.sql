-- Each day of the audit trail is closed by a hash that includes the day before.

create table trail_days (
  day date primary key,
  rows integer not null check (rows >= 0),
  sha256 text not null check (length(sha256) = 64),
  closed_at timestamptz not null
);
comment on table trail_days is 'One row is one closed day of the trail; days without rows are closed too, so none can be taken out. Only ever added to.';
comment on column trail_days.rows is 'How many lines of the trail the day holds.';
comment on column trail_days.sha256 is 'Of the hash of the day before and every line of the day: see database/trailDays.ts.';
comment on column trail_days.closed_at is 'When it was closed, after the end of the day; not part of the hash.';

create trigger trail_days_stay before update or delete or truncate on trail_days
  for each statement execute function refuse_trail_change();

-- A line that comes after its day was closed (a request over midnight, a server whose clock is behind) is neither
-- refused nor slipped in: it is kept under the first open day, and "at" says when it was.
create function keep_under_open_day() returns trigger language plpgsql as $$
declare
  closed date;
begin
  -- Shared among all that write; closing takes it alone, so it waits for lines that are under way.
  perform pg_advisory_xact_lock_shared(hashtext('hai-long trail'));
  select max(day) into closed from trail_days;
  if closed is not null and new.day <= closed then
    new.day := closed + 1;
  end if;
  return new;
end $$;
comment on function keep_under_open_day is 'Moves a line to the first open day when its own is closed.';

create trigger trail_under_open_day before insert on trail
  for each row execute function keep_under_open_day();

comment on column trail.day is 'The day of at in Viet Nam, or the first open day if that one was closed when the line came.';
create index trail_by_agency on trail (agency_id, id);
comment on index trail_by_agency is 'All that was done to what belongs to a unit.';
