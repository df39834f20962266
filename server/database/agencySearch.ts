import { sql } from "kysely";
import type { Agency, AgencyKind } from "#contract/agencies.ts";
import type { Day } from "#contract/day.ts";
import { searchName } from "#contract/searchName.ts";
import type { Database } from "./connect.ts";

/**
 * Units with their parent and direct relatives, best match first. A unit is found by its own name or code, and by the
 * name of any unit that it came from or went into: who types a name that has gone finds the unit of today.
 */
export async function searchAgencies(
  db: Database,
  filter: { search?: string | undefined; on?: Day | undefined; kind?: AgencyKind | undefined },
): Promise<Agency[]> {
  const { search, on = null, kind = null } = filter;
  const typed = searchName(search ?? "");
  // What is typed but holds no letter and no digit matches nothing, instead of everything.
  if (search?.trim() && typed === "") return [];
  const { rows } = await sql<Agency>`
    with recursive hit as (
      select id, case
        when replace(lower(code), '-', ' ') = ${typed} then 0
        when right(' ' || search_name, length(${typed}) + 1) = ' ' || ${typed} then 1
        when strpos(' ' || search_name, ' ' || ${typed}) > 0 then 2
        else 3 end as distance
      from agencies
      where strpos(search_name, ${typed}) > 0 or starts_with(replace(lower(code), '-', ' '), ${typed})
    ), onward as (
      select id, distance from hit
      union select successor_id, distance from onward join successions on predecessor_id = id
    ), back as (
      select id, distance from hit
      union select predecessor_id, distance from back join successions on successor_id = id
    ), found as (
      select id, min(distance) as distance from (
        select id, distance from hit
        union all select id, distance + 4 from onward
        union all select id, distance + 4 from back
      ) every_way group by id
    )
    select unit.code, unit.valid_from as "validFrom", unit.valid_to as "validTo", unit.name, unit.kind,
      (select json_build_object('code', code, 'validFrom', valid_from) from agencies where id = unit.parent_id) as parent,
      (select coalesce(json_agg(json_build_object('code', code, 'validFrom', valid_from, 'name', name) order by code), '[]')
        from successions join agencies on id = predecessor_id where successor_id = unit.id) as predecessors,
      (select coalesce(json_agg(json_build_object('code', code, 'validFrom', valid_from, 'name', name) order by code), '[]')
        from successions join agencies on id = successor_id where predecessor_id = unit.id) as successors
    from found join agencies unit on unit.id = found.id
    where (${on}::date is null or (unit.valid_from <= ${on}::date and (unit.valid_to is null or unit.valid_to >= ${on}::date)))
      and (${kind}::text is null or unit.kind = ${kind}::text)
    order by found.distance, unit.valid_to desc nulls first, unit.code, unit.valid_from
  `.execute(db);
  return rows;
}
