-- A number that is another one after every change of what a public page may show, so that pages are kept as long as it
-- stays. Counted by the tables themselves: no import, command or statement by hand can forget to.

create table public_version (
  slot smallint primary key check (slot between 0 and 63),
  changes bigint not null
) with (fillfactor = 50);
comment on table public_version is 'The sum of changes is the version of all that is public. Only grows. Not part of a backup: what is kept lives in memory and on the way to readers.';
comment on column public_version.slot is 'Of the connection that wrote: two that change different things do not wait for each other.';
comment on column public_version.changes is 'Statements that changed a row of a public table, committed by connections of this slot.';

create function note_public_change() returns trigger language plpgsql as $$
begin
  if tg_op <> 'TRUNCATE' and not exists (select from changed_rows) then
    return null;
  end if;
  insert into public_version as v (slot, changes) values (pg_backend_pid() % 64, 1)
  on conflict (slot) do update set changes = v.changes + 1;
  return null;
end $$;
comment on function note_public_change is 'Once a statement, in its transaction: readers see the change and the new version together.';

create function make_public(tables text[]) returns void language plpgsql as $$
declare
  name text;
begin
  foreach name in array tables loop
    execute format('create trigger public_insert after insert on %I referencing new table as changed_rows for each statement execute function note_public_change()', name);
    execute format('create trigger public_update after update on %I referencing new table as changed_rows for each statement execute function note_public_change()', name);
    execute format('create trigger public_delete after delete on %I referencing old table as changed_rows for each statement execute function note_public_change()', name);
    execute format('create trigger public_truncate after truncate on %I for each statement execute function note_public_change()', name);
  end loop;
end $$;
comment on function make_public is 'For migrations: public pages read these tables. Never for one that is written with each citizen''s rating.';

-- The register, what was released and when the next is, what others have published, and the frozen reports.
select make_public(array(
  select relname::text from pg_class
  where relnamespace = 'public'::regnamespace and relkind = 'r' and relname in (
    'settings', 'agencies', 'successions', 'service_fields', 'services', 'rating_points', 'questionnaires',
    'tallies', 'marked_tallies', 'steps', 'window_plans', 'publishing', 'dossiers', 'dossier_corrections',
    'official_figures', 'report_editions', 'citizen_languages', 'citizen_texts', 'voice_clips',
    'models', 'model_agencies', 'model_steps', 'model_photos', 'model_documents'
  )
));
