-- Received, rested, published. What a citizen sends goes into an inbox, moves each night into ratings in the order of
-- its random key, and reaches the tallies only when a window of the calendar ends. Every figure published so far stays as
-- it is; all raw rows are written anew, in the order of their keys, by this one transaction.

create table inbox (
  agency_id integer not null,
  rated_on date not null,
  id uuid not null,
  point_id integer not null,
  questionnaire_id smallint not null,
  field text not null,
  service_id integer,
  deciding_agency_id integer,
  levels smallint[] not null,
  first_levels smallint[],
  primary key (agency_id, rated_on, id)
);
comment on table inbox is 'One row is one rating that was received and has not rested. Emptied every night, with its files; it alone shows, for a day, in which order ratings came.';
comment on column inbox.service_id is 'What was asked for; stays here, and ends in service_tallies.';
comment on column inbox.first_levels is 'What was answered before the citizen corrected it; null: never corrected. A late repeat of the first is recognised by it.';

create table word_inbox (
  id uuid primary key,
  sealed bytea not null
);
comment on table word_inbox is 'One row is what somebody wrote, sealed with AUTH_SECRET until officials may read it: unit, point, week and words. Nothing here but its number leads anywhere, and all are written anew each night.';
comment on column word_inbox.id is 'A digest of the receipt, another one than in comments: who sees both cannot tell which became which.';
comment on column word_inbox.sealed is 'AES-256-GCM of a text filled up to one length.';

create table service_tallies (
  month date not null check (extract(day from month) = 1),
  service_id integer not null references services (id),
  n integer not null check (n > 0),
  primary key (month, service_id)
);
comment on table service_tallies is 'How many ratings named a service, in the whole installation and a month; by unit it would lead to people.';

create table steps (
  agency_id integer not null,
  id integer not null,
  kind text not null check (kind in ('window', 'year', 'before')),
  month date not null check (extract(day from month) = 1),
  window_from date not null,
  window_to date not null check (window_to >= window_from),
  published_on date not null,
  primary key (agency_id, id)
);
comment on table steps is 'One row is what an office published together: five ratings or more. Written once, never changed.';
comment on column steps.id is 'Goes up through the whole installation, in the order of publishing.';
comment on column steps.kind is 'window: a week, month or quarter ended; year: what the year left over, at the unit or above; before: published by the rules before windows, see tallies_before.';
comment on column steps.month is 'First day of the month in which its answers are counted.';
comment on column steps.published_on is 'The day of the calendar on which the window was published.';

create table window_plans (
  agency_id integer not null,
  quarter date not null,
  kind text not null check (kind in ('week', 'month', 'quarter')),
  expected json,
  primary key (agency_id, quarter)
);
comment on table window_plans is 'One row says how an office publishes in a quarter. Fixed when the quarter begins, from last year''s dossiers and ratings, so that nobody''s taps move it.';
comment on column window_plans.quarter is 'First day of the quarter.';
comment on column window_plans.expected is 'Answers expected a month, as [[point, field, criterion, number], …]; null for an office of which nothing is known.';

create table publishing (
  one boolean primary key default true check (one),
  done_on date
);
comment on table publishing is 'One row, or none before the first night: until which day windows were published. Locked by whoever publishes, so that no window is published twice.';
comment on column publishing.done_on is 'null: nothing was published yet.';

create table carried_answers (
  agency_id integer not null,
  year smallint not null,
  questionnaire_id smallint not null,
  criterion text not null,
  field text not null,
  n1 integer not null check (n1 >= 0),
  n2 integer not null check (n2 >= 0),
  n3 integer not null check (n3 >= 0),
  n4 integer not null check (n4 >= 0),
  n5 integer not null check (n5 >= 0),
  primary key (agency_id, year, questionnaire_id, criterion, field)
);
comment on table carried_answers is 'Answers of published ratings that found no company yet: fewer than five of a kind. They join a later window of the year, or its end. Never leave the server.';

create table tallies_before (
  what text not null check (what in ('released', 'marked', 'carried')),
  agency_id integer not null,
  month date not null,
  point_id integer not null,
  questionnaire_id smallint not null,
  criterion text not null,
  field text not null,
  rules text not null,
  n1 integer not null,
  n2 integer not null,
  n3 integer not null,
  n4 integer not null,
  n5 integer not null,
  primary key (what, agency_id, month, point_id, questionnaire_id, criterion, field, rules)
);
comment on table tallies_before is 'What had been published, marked and left over when windows began. Never changes: verify adds the steps since then to it.';
comment on column tallies_before.month is 'Of what was carried: first day of its year.';

insert into tallies_before
select 'released', agency_id, month, point_id, questionnaire_id, criterion, field, '', n1, n2, n3, n4, n5 from tallies;
insert into tallies_before
select 'marked', agency_id, month, point_id, questionnaire_id, criterion, field, rules, n1, n2, n3, n4, n5
from marked_tallies;

-- What waits in a queue are the answers of its open batch, and what earlier batches left over. The first go on as ratings
-- without a step; the second are carried.
insert into tallies_before
select 'carried', agency_id, make_date(year, 1, 1), point_id, questionnaire_id, criterion, field, '',
       sum(n1), sum(n2), sum(n3), sum(n4), sum(n5)
from (
  select agency_id, point_id, year::int, questionnaire_id, criterion, field, n1, n2, n3, n4, n5 from pending_tallies
  union all
  select r.agency_id, r.point_id, q.year::int, r.questionnaire_id,
         (array['overall', 'access', 'procedure', 'officer', 'result', 'feedback'])[a.position], r.field,
         -count(*) filter (where level = 1)::int, -count(*) filter (where level = 2)::int,
         -count(*) filter (where level = 3)::int, -count(*) filter (where level = 4)::int,
         -count(*) filter (where level = 5)::int
  from point_years as q
  join ratings as r on r.agency_id = q.agency_id and r.point_id = q.point_id
    and r.rated_on between make_date(q.year, 1, 1) and make_date(q.year, 12, 31) and r.batch >= q.batch
  cross join lateral unnest(r.levels) with ordinality as a (level, position)
  where level is not null
  group by 1, 2, 3, 4, 5, 6
) as cells
group by 2, 3, 4, 5, 6, 7
having sum(n1) <> 0 or sum(n2) <> 0 or sum(n3) <> 0 or sum(n4) <> 0 or sum(n5) <> 0;

insert into carried_answers
select agency_id, extract(year from month)::smallint, questionnaire_id, criterion, field,
       sum(n1), sum(n2), sum(n3), sum(n4), sum(n5)
from tallies_before where what = 'carried'
group by 1, 2, 3, 4, 5;

-- One step for each unit and year that had published anything.
insert into steps (agency_id, id, kind, month, window_from, window_to, published_on)
select agency_id, row_number() over (order by year, agency_id), 'before', make_date(year, 12, 1), make_date(year, 1, 1),
       make_date(year, 12, 31), make_date(year, 12, 31)
from (select distinct agency_id, year::int as year from point_years where batch > 1 and point_id <> 0) as years;

alter table ratings rename to ratings_written_in_order;
do $$
begin
  for y in 2020..2045 loop
    if to_regclass(format('ratings_%s', y)) is not null then
      execute format('alter table ratings_%s rename to ratings_%s_in_order', y, y);
    end if;
  end loop;
end $$;
alter index ratings_pkey rename to ratings_written_in_order_pkey;

create table ratings (
  agency_id integer not null,
  rated_on date not null,
  id uuid not null,
  point_id integer not null,
  step integer,
  questionnaire_id smallint not null,
  field text not null,
  deciding_agency_id integer,
  levels smallint[] not null,
  primary key (agency_id, rated_on, id)
) partition by range (rated_on);
comment on table ratings is 'One row is one citizen''s answers. No time, no address, no device: only the day. Rows of one night were written together, in the order of their random keys.';
comment on column ratings.agency_id is 'The receiving agency.';
comment on column ratings.id is 'A digest of the random id the page carried. The receipt is another digest of it, so neither leads to the other.';
comment on column ratings.step is 'The step that published it, set once; null: not published yet.';
comment on column ratings.field is 'Service field at the time of rating, of the service or else of the point; ''unstated'' when neither says.';
comment on column ratings.deciding_agency_id is 'Who decides the dossier when it is not the receiving agency; null: the same.';
comment on column ratings.levels is 'Levels 1 to 5 in the order of the questionnaire''s criteria; null: left blank.';

do $$
begin
  for y in 2020..2045 loop
    if to_regclass(format('ratings_%s_in_order', y)) is not null then
      execute format('create table ratings_%s partition of ratings for values from (%L) to (%L)', y, y || '-01-01', (y + 1) || '-01-01');
    end if;
  end loop;
end $$;
create index ratings_unpublished on ratings (agency_id, rated_on) where step is null;
comment on index ratings_unpublished is 'What a window''s end looks for.';

insert into ratings (agency_id, rated_on, id, point_id, step, questionnaire_id, field, deciding_agency_id, levels)
select r.agency_id, r.rated_on, r.id, r.point_id, case when r.batch < q.batch then s.id end, r.questionnaire_id, r.field,
       r.deciding_agency_id, r.levels
from ratings_written_in_order as r
left join point_years as q
  on q.agency_id = r.agency_id and q.point_id = r.point_id and q.year = extract(year from r.rated_on)
left join steps as s
  on s.agency_id = r.agency_id and s.window_from = make_date(extract(year from r.rated_on)::int, 1, 1)
order by r.id;

drop table ratings_written_in_order;

-- Comments: without step and year, and in an order of their own.
create table comments_rested (like comments including all);
drop index comments_by_batch;
alter table comments_rested drop column batch, drop column year;
insert into comments_rested (agency_id, receipt_key, point_id, about, body, received_week, urgent)
select agency_id, receipt_key, point_id, about, body, received_week, urgent from comments order by receipt_key;
drop table comments;
alter table comments_rested rename to comments;
alter index comments_rested_pkey rename to comments_pkey;
alter index comments_rested_receipt_key_idx rename to comments_by_receipt;
comment on table comments is 'What citizens wrote and officials may read. Lives apart from answers: nothing here leads to a rating.';
comment on column comments.receipt_key is 'A digest of the receipt; the receipt itself is only with the citizen.';
comment on column comments.about is 'The factor that the citizen says it is about; null: not said.';
comment on column comments.received_week is 'Monday of the week in which it was received; no day.';
comment on column comments.urgent is 'The citizen asked for an answer at once, and was told that officials may guess who wrote it.';

drop view pending_tallies;
drop table point_years;
drop table closed_batches;
drop table year_closings;
