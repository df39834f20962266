-- What waits in a queue is kept in the queue's own row, which every recording locks, reads and writes anyway: one row
-- to write for each queue instead of one for each criterion and field.

alter table point_years add column waiting json not null default '[]';
comment on column point_years.waiting is 'Answers that wait for their step, as [[questionnaire, criterion, field, n1, n2, n3, n4, n5], …] without empty ones. json, not jsonb: it is written with every rating and read whole. Never leaves the server, except as "how many ratings wait".';

insert into point_years (agency_id, point_id, year, waiting)
select agency_id, point_id, year,
       json_agg(json_build_array(questionnaire_id, criterion, field, n1, n2, n3, n4, n5) order by criterion, field)
from pending_tallies
where n1 + n2 + n3 + n4 + n5 > 0
group by 1, 2, 3
on conflict (agency_id, point_id, year) do update set waiting = excluded.waiting;

drop table pending_tallies;

-- One function over each row: PostgreSQL expects a hundred rows of each, and of two within one another ten thousand.
create view pending_tallies as
select q.agency_id, q.point_id, q.year, (cell ->> 0)::smallint as questionnaire_id, cell ->> 1 as criterion,
       cell ->> 2 as field, (cell ->> 3)::integer as n1, (cell ->> 4)::integer as n2, (cell ->> 5)::integer as n3,
       (cell ->> 6)::integer as n4, (cell ->> 7)::integer as n5
from point_years as q cross join lateral json_array_elements(q.waiting) as cell;
comment on view pending_tallies is 'The answers that wait, a row for each criterion and field, to be read by what recounts, closes and shows how many wait.';

-- Room beside each row for its next version: written with every rating, it stays on its page and out of the index.
alter table point_years set (fillfactor = 50);
