-- The public log: what was published becomes a leaf, once, and its signed head says so to whoever keeps it. Written only
-- here in the database; its addresses are those of C2SP tlog-tiles.

create function refuse_log_change() returns trigger language plpgsql as $$
begin
  raise exception 'the public log is only ever added to';
end $$;

create table log_key (
  one boolean primary key default true check (one),
  name text not null,
  public_key text not null,
  sealed bytea not null
);
comment on table log_key is 'One row once the log has begun: the key that signs its heads.';
comment on column log_key.name is 'Origin of the log, and name of the key.';
comment on column log_key.public_key is 'As it is printed in reports: name+id+base64.';
comment on column log_key.sealed is 'The private key, sealed with AUTH_SECRET: the database alone signs nothing.';

create table log_entries (
  index integer primary key check (index >= 0),
  kind text not null check (kind in ('step', 'trail', 'report', 'form', 'cleared')),
  ref text not null,
  entry text not null,
  unique (kind, ref)
);
comment on table log_entries is 'One row is one leaf of the public log, in its order and without a gap.';
comment on column log_entries.ref is 'Which of its kind: number of a step, day of the trail, year and edition of a report, …; each is sealed once.';
comment on column log_entries.entry is 'The leaf itself: lines of text.';

create table log_contents (
  index integer primary key references log_entries (index),
  content text not null
);
comment on table log_contents is 'What the leaf of a step names by its digest: the figures that it published, and the digests of its ratings.';

create table log_tiles (
  level integer not null check (level >= 0),
  index integer not null check (index >= 0),
  hashes bytea not null,
  primary key (level, index)
);
comment on table log_tiles is 'Hash tiles of the log; the last of each level grows. All of it can be worked out from log_entries.';

create table log_heads (
  size integer primary key check (size > 0),
  note text not null,
  signed_on date not null
);
comment on table log_heads is 'Signed heads of the log, the newest is the largest.';

create table log_witnesses (
  name text primary key,
  public_key text not null
);
comment on table log_witnesses is 'Whose cosignatures are taken and shown.';

create table log_cosignatures (
  size integer not null references log_heads (size),
  witness text not null references log_witnesses (name),
  line text not null,
  primary key (size, witness)
);
comment on table log_cosignatures is 'What a witness signed about a head, as a line of its note.';

do $$
declare
  name text;
begin
  foreach name in array array['log_key', 'log_entries', 'log_contents', 'log_heads'] loop
    execute format('create trigger %I before update or delete or truncate on %I for each statement execute function refuse_log_change()', name || '_stay', name);
  end loop;
end $$;

-- What was published is never rewritten: whoever does not own the table sets a rating's step once and changes nothing else.
-- The owner's hand is named by verify, and by the log.
create function keep_rating() returns trigger language plpgsql as $$
begin
  if pg_has_role(current_user, (select relowner from pg_class where oid = tg_relid), 'MEMBER') then
    return new;
  end if;
  if old.step is not null or new.step is null or (new.agency_id, new.rated_on, new.id, new.point_id, new.questionnaire_id, new.field,
      new.deciding_agency_id, new.levels) is distinct from (old.agency_id, old.rated_on, old.id, old.point_id, old.questionnaire_id,
      old.field, old.deciding_agency_id, old.levels) then
    raise exception 'a rating is never rewritten: only its step is set, once';
  end if;
  return new;
end $$;
create trigger ratings_stay before update on ratings for each row execute function keep_rating();

create function refuse_step_change() returns trigger language plpgsql as $$
begin
  raise exception 'a step is written once and never changed';
end $$;
create trigger steps_stay before update or delete or truncate on steps for each statement execute function refuse_step_change();

-- Each line of the trail holds the line before it. Chained when its transaction commits, so that none waits for another's work.
alter table trail add column place bigint, add column chain text, add column written_at timestamptz;
comment on column trail.written_at is 'By the database''s clock, of lines that the server''s role wrote; at is by the server''s own. null: written by the owner of the tables.';
comment on column trail.place is 'In the order in which lines were committed, from 1 and without a gap.';
comment on column trail.chain is 'SHA-256 of the chain of the place before (64 zeros before the first) and of this line: see trail_line_text.';

create function trail_line_text(t trail) returns text language sql stable as $$
  select jsonb_build_array(
    t.id, to_char(t.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), to_char(t.day, 'YYYY-MM-DD'),
    t.account_id, t.account_name, t.role, t.action, t.subject, t.agency_id, t.refused, t.before, t.after, t.written_at at time zone 'UTC'
  )::text
$$;
comment on function trail_line_text is 'A line as it is hashed, worded by PostgreSQL as in database/trailDays.ts, and when it was written.';

alter table trail disable trigger user;
with recursive numbered as (
  select t.id, trail_line_text(t) as text, row_number() over (order by t.id) as place from trail as t
), chained as (
  select place, id, encode(sha256(convert_to(repeat('0', 64) || e'\n' || text, 'UTF8')), 'hex') as chain
  from numbered where place = 1
  union all
  select n.place, n.id, encode(sha256(convert_to(c.chain || e'\n' || n.text, 'UTF8')), 'hex')
  from chained as c join numbered as n on n.place = c.place + 1
)
update trail set place = chained.place, chain = chained.chain from chained where trail.id = chained.id;
alter table trail enable trigger user;
create unique index trail_places on trail (place);
comment on index trail_places is 'The last of the chain, which the next line holds.';

create or replace function refuse_trail_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and current_setting('hai_long.chaining', true) = 'on' then
    return null;
  end if;
  raise exception 'the audit trail is only ever added to';
end $$;

create function chain_trail_line() returns trigger language plpgsql security definer set search_path from current as $$
declare
  last_place bigint;
  last_chain text;
begin
  -- A backup brings its chain along.
  if new.chain is not null then
    return null;
  end if;
  perform pg_advisory_xact_lock(hashtext('hai-long trail chain'));
  select place, chain into last_place, last_chain from trail where place is not null order by place desc limit 1;
  perform set_config('hai_long.chaining', 'on', true);
  update trail set place = coalesce(last_place, 0) + 1,
    chain = encode(sha256(convert_to(coalesce(last_chain, repeat('0', 64)) || e'\n' || trail_line_text(new), 'UTF8')), 'hex')
  where id = new.id;
  perform set_config('hai_long.chaining', 'off', true);
  return null;
end $$;
create constraint trigger trail_chained after insert on trail
  deferrable initially deferred for each row execute function chain_trail_line();

-- Whoever does not own the trail writes under the next number, and the database notes when: verify names a line that
-- says another time.
create function keep_trail_now() returns trigger language plpgsql as $$
begin
  if pg_has_role(current_user, (select relowner from pg_class where oid = tg_relid), 'MEMBER') then
    return new;
  end if;
  if new.id <> currval(pg_get_serial_sequence('trail', 'id')) then
    raise exception 'lines of the audit trail are numbered by themselves';
  end if;
  new.written_at := clock_timestamp();
  new.place := null;
  new.chain := null;
  return new;
end $$;
create trigger trail_now before insert on trail for each row execute function keep_trail_now();

-- Pages and addresses of the log are the same until it grows or a witness signs.
select make_public(array['log_key', 'log_entries', 'log_heads', 'log_cosignatures']);
