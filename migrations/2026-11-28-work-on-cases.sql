-- Comments that get an answer: each becomes a case of a unit once officials may read it.

alter table comments add column urgent boolean not null default false;
comment on column comments.urgent is 'The citizen asked for an answer at once: officials may read the words before the step of the point is released, and may guess who wrote them.';

create index comments_by_batch on comments (agency_id, point_id, year, batch);
comment on index comments_by_batch is 'What a released step lets officials read.';

alter table rating_points add column deciding_agency_id integer references agencies (id);
comment on column rating_points.deciding_agency_id is 'Who decides what is handed in here, when it is not the unit itself: comments go there. A fact of the point, so that it ties no words to answers. null: the unit itself.';

create table cases (
  agency_id integer not null,
  id uuid not null default gen_random_uuid(),
  receipt_key uuid not null,
  handled_by integer not null references agencies (id),
  about text,
  urgent boolean not null default false,
  state text not null default 'new' check (state in ('new', 'in-progress', 'answered', 'closed')),
  assignee_id text references accounts (id),
  seen_week date not null,
  counted_from date not null,
  due_on date not null,
  answered_on date,
  answered_in_time boolean,
  verdict text check (verdict in ('resolved', 'unresolved')),
  reopenings smallint not null default 0,
  has_message boolean not null default false,
  hidden_reason text,
  version integer not null default 1,
  primary key (agency_id, id),
  unique (agency_id, receipt_key)
);
comment on table cases is 'One row is one comment that officials may read, and how far it is. There is no row before its step is released, so nothing here can show a comment too early.';
comment on column cases.agency_id is 'The receiving unit, as in comments; leads the key.';
comment on column cases.id is 'Random, so that no order of arrival can be read from it.';
comment on column cases.handled_by is 'The unit that answers: the receiving one, the point''s deciding one, or where it was handed over.';
comment on column cases.about is 'The factor that the citizen says it is about; null: not said.';
comment on column cases.seen_week is 'Monday of the week in which officials could first read it; no day.';
comment on column cases.counted_from is 'First day of the time for an answer: the Monday after seen_week, so that the due day tells no day of a visit; for an urgent one the day after it was sent.';
comment on column cases.due_on is 'Last day for an answer; a new one after the citizen said that it is not settled.';
comment on column cases.answered_on is 'Day of the first answer; null: none yet.';
comment on column cases.answered_in_time is 'Whether the first answer came by its due day; null: none yet.';
comment on column cases.verdict is 'What the citizen says of the answer; null: nothing.';
comment on column cases.reopenings is 'How often the citizen had it taken up again.';
comment on column cases.has_message is 'Whether the citizen used the one message that may follow the comment.';
comment on column cases.hidden_reason is 'Why the words are folded away for officials (insults, threats); null: they are not. Never deleted.';
comment on column cases.version is 'Goes up with every change; a form sent with an older one is refused, so that two officials never overwrite each other.';
create index cases_by_id on cases (id);
comment on index cases_by_id is 'GET /cases/{id}.';
create index cases_by_handler on cases (handled_by, state, due_on);
comment on index cases_by_handler is 'The list of a unit''s cases, late ones first; counts of waiting and late.';
create index cases_by_assignee on cases (assignee_id) where assignee_id is not null;
comment on index cases_by_assignee is 'What one official has to answer.';

create table case_events (
  agency_id integer not null,
  case_id uuid not null,
  number integer not null,
  kind text not null check (kind in (
    'taken-up', 'assigned', 'noted', 'handed-over', 'answered', 'closed', 'hidden', 'unhidden',
    'message', 'resolved', 'unresolved'
  )),
  week date not null,
  at timestamptz,
  account_id text,
  account_name text,
  text text check (length(text) <= 4000),
  detail text,
  primary key (agency_id, case_id, number),
  foreign key (agency_id, case_id) references cases (agency_id, id)
);
comment on table case_events is 'One row is one thing that happened to a case, in the order of number. Only ever added to.';
comment on column case_events.week is 'Monday of the week in which it happened.';
comment on column case_events.at is 'When an official did it; null: the citizen did, of whom only the week is kept.';
comment on column case_events.account_name is 'The official''s name at that time; null: the citizen.';
comment on column case_events.text is 'The answer, the note, the reason, or the citizen''s message; null: none.';
comment on column case_events.detail is 'Name of the official it was assigned to, or of the unit it was handed over to.';

-- What could be read before there were cases is a case from the week of this upgrade on, due by the Friday after it.
insert into cases (agency_id, receipt_key, handled_by, about, seen_week, counted_from, due_on)
select c.agency_id, c.receipt_key, c.agency_id, c.about, w.monday, w.monday + 7, w.monday + 11
from comments as c
cross join (select date_trunc('week', now() at time zone 'Asia/Ho_Chi_Minh')::date as monday) as w
left join point_years as q on q.agency_id = c.agency_id and q.point_id = c.point_id and q.year = c.year
where c.batch < q.batch or c.year in (select year from year_closings);
