-- Steps that look like ballot stuffing are kept and marked, so that every figure can be told with and without them.

alter table point_years add column watch jsonb;
comment on column point_years.watch is 'What the rules of suspicion remember of this queue: numbers of ratings by day, nothing of any one rating; null: nothing yet.';

alter table point_years add column watched_from integer not null default 1;
comment on column point_years.watched_from is 'The first batch that the rules judge. Ratings older than the rules are not judged afterwards.';
update point_years set watched_from = batch + 1;

create table marked_tallies (
  agency_id integer not null,
  month date not null check (extract(day from month) = 1),
  point_id integer not null,
  questionnaire_id smallint not null,
  criterion text not null,
  field text not null,
  rules text not null,
  n1 integer not null default 0 check (n1 >= 0),
  n2 integer not null default 0 check (n2 >= 0),
  n3 integer not null default 0 check (n3 >= 0),
  n4 integer not null default 0 check (n4 >= 0),
  n5 integer not null default 0 check (n5 >= 0),
  primary key (agency_id, month, point_id, questionnaire_id, criterion, field, rules)
);
comment on table marked_tallies is 'The part of tallies that a rule marked. A whole step is marked or none of it, so tallies minus these rows is again a sum of steps of five or more.';
comment on column marked_tallies.rules is 'Every rule that the step broke, in a fixed order joined by "+": each answer is in one row only.';
