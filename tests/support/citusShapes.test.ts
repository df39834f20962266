import { expect, test } from "vitest";
import { refusedByCitus } from "./citusShapes.ts";

/*
 * Tried on Citus 13.2.2, a coordinator and two workers, in November 2026.
 */
test.each([
  [
    "one statement for all queues, each locked by its key",
    `select q.* from (select * from json_to_recordset($1::text::json) as k ("agencyId" int) order by 1) as k
     cross join lateral (select agency_id from ratings where agency_id = k."agencyId" for update) as q`,
    ["locks rows within a lateral", "locks rows of more than one machine, found by a list"],
  ],
  [
    "what is not there yet, by not exists",
    `insert into inbox (agency_id, rated_on, id) select r.* from json_to_recordset($1::text::json)
     as r ("agencyId" int, "ratedOn" date, id uuid)
     where not exists (select from ratings as k where k.agency_id = r."agencyId" and k.id = r.id)`,
    ["not exists beside a function that returns rows"],
  ],
  [
    "a conflict of ids alone",
    `insert into "comments" (agency_id, receipt_key) values ($1, $2) on conflict (receipt_key) do nothing`,
    ["a conflict found by a key without agency_id"],
  ],
  [
    "ids made anew",
    `update ratings set id = gen_random_uuid() where agency_id = $1`,
    ["a change by a function that gives another value each time"],
  ],
])("%s is named", (_, statement, shapes) => {
  expect(refusedByCitus(statement)).toEqual(shapes);
});

test.each([
  [
    "what is not there yet, by a left join",
    `insert into inbox (agency_id, rated_on, id) select r.* from json_to_recordset($1::text::json)
     as r ("agencyId" int, "ratedOn" date, id uuid) left join ratings as k on k.agency_id = r."agencyId" and k.id = r.id
     where k.id is null on conflict (agency_id, rated_on, id) do nothing returning id`,
  ],
  [
    "the ordered move of a night",
    `insert into ratings (agency_id, id) select agency_id, id from inbox order by id`,
  ],
  [
    "an upsert of tallies",
    `insert into tallies as t (agency_id, month, n1) select agency_id, month, sum(n1) from ratings group by 1, 2
     on conflict (agency_id, month) do update set n1 = t.n1 + excluded.n1`,
  ],
  ["the step of ratings", `update ratings set step = $1 where agency_id = $2 and step is null`],
  ["one row locked by its key", `select version from cases where agency_id = $1 and id = $2 for update`],
  [
    "anything about the register alone, which lies whole everywhere",
    `with recursive below as (select id from agencies union all select a.id from agencies as a join below as b on a.parent_id = b.id)
     select id from below for update`,
  ],
])("%s is not", (_, statement) => {
  expect(refusedByCitus(statement)).toEqual([]);
});
