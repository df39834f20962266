/*
 * What PostgreSQL runs on one machine and Citus (13.2) refuses on tables that are cut by agency_id. The list is of what was
 * tried, and of the limits that its manual names ("SQL support and workarounds").
 */

/** Tables that a cluster cuts by agency_id; the register and settings lie whole on every machine. */
export const CUT_BY_AGENCY: readonly string[] = [
  "inbox",
  "ratings",
  "comments",
  "cases",
  "case_events",
  "tallies",
  "marked_tallies",
  "steps",
  "carried_answers",
  "point_floods",
];

const ROWS_FROM_FUNCTION =
  /\b(?:jsonb?_to_recordset|jsonb?_array_elements(?:_text)?|unnest|generate_series)\s*\(/;

interface Shape {
  readonly name: string;
  isIn(statement: string): boolean;
}

const SHAPES: readonly Shape[] = [
  {
    name: "locks rows within a lateral",
    isIn: (statement) => groupsAfter(statement, /\blateral\s*\(/g).some(locksRows),
  },
  {
    name: "locks rows of more than one machine, found by a list",
    isIn: (statement) => locksRows(statement) && ROWS_FROM_FUNCTION.test(statement),
  },
  {
    name: "not exists beside a function that returns rows",
    isIn: (statement) => /\bnot exists\s*\(/.test(statement) && ROWS_FROM_FUNCTION.test(statement),
  },
  {
    name: "a conflict found by a key without agency_id",
    isIn: (statement) =>
      touches(statement, /\binsert into\s+"?(\w+)"?/g) &&
      groupsAfter(statement, /\bon conflict\s*\(/g).some((key) => !/\bagency_id\b/.test(key)),
  },
  { name: "a recursive query", isIn: (statement) => /\bwith recursive\b/.test(statement) },
  {
    name: "a change by a function that gives another value each time",
    isIn: (statement) =>
      /^\s*update\b/.test(statement) &&
      /\b(?:random|gen_random_uuid|nextval|clock_timestamp)\s*\(/.test(statement),
  },
  {
    name: "grouping sets or a sample",
    isIn: (statement) => /\b(?:grouping sets|rollup|cube|tablesample)\b/.test(statement),
  },
];

/** What of a statement a cluster would refuse; empty: nothing, or it touches no table that is cut. */
export function refusedByCitus(sql: string): string[] {
  const statement = sql.toLowerCase().replaceAll(/\s+/g, " ");
  if (!touches(statement, /\b(?:from|join|into|update|table)\s+"?(\w+)"?/g)) return [];
  return SHAPES.filter((shape) => shape.isIn(statement)).map(({ name }) => name);
}

function locksRows(text: string): boolean {
  return /\bfor (?:no key )?(?:update|share)\b/.test(text);
}

function touches(statement: string, named: RegExp): boolean {
  return [...statement.matchAll(named)].some(([, table]) => CUT_BY_AGENCY.includes(table as string));
}

/** What stands in each bracket that follows a match, with the brackets within it. */
function groupsAfter(statement: string, opened: RegExp): string[] {
  return [...statement.matchAll(opened)].map((match) => {
    const from = match.index + match[0].length;
    let depth = 1;
    let at = from;
    for (; at < statement.length && depth > 0; at++) {
      if (statement[at] === "(") depth += 1;
      if (statement[at] === ")") depth -= 1;
    }
    return statement.slice(from, at - 1);
  });
}
