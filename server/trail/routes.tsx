import { Hono } from "hono";
import { dayInVietnam } from "#contract/day.ts";
import { officials } from "../../web/messages/officials.ts";
import { trailActions } from "../../web/messages/trail.ts";
import { trailPage as words } from "../../web/messages/trailPage.ts";
import { TrailPage } from "../../web/trail/TrailPage.tsx";
import { timeInVietnam } from "../../web/trail/timeInVietnam.ts";
import { renderDocument } from "../../web/ui/renderDocument.ts";
import type { Database } from "../database/connect.ts";
import { readInstallation } from "../database/settings.ts";
import { insertTrail } from "../database/trail.ts";
import {
  listClosingHashes,
  listTrailLines,
  type TrailFilter,
  type TrailLine,
} from "../database/trailLines.ts";
import { ApiError } from "../http/ApiError.ts";
import { actorIn, needs } from "../http/access.ts";
import { assetPath } from "../http/assets.ts";
import { csvFile } from "../http/csvFile.ts";
import type { AppContext, AppEnv } from "../http/env.ts";
import { officialFrame } from "../http/officialFrame.ts";
import { validate } from "../http/validate.ts";
import { type TrailQuery, trailQuery } from "./trailQuery.ts";
import { trailScope } from "./trailScope.ts";

const ON_A_PAGE = 100;
/** What a spreadsheet still opens; whoever needs more asks for fewer days at a time. */
const IN_A_FILE = 100_000;
const READ_AT_ONCE = 5_000;

/** What auditors read of the trail. Turning its pages is not on the trail, or it would fill up with itself; taking it away as a file is. */
export const trailRoutes = new Hono<AppEnv>()
  .get("/trail", needs("see-trail"), validate("query", trailQuery), (c) => page(c, c.req.valid("query")))
  .get("/trail.csv", needs("see-trail"), validate("query", trailQuery), (c) => file(c, c.req.valid("query")));

async function page(c: AppContext, query: TrailQuery): Promise<Response> {
  const { db } = c.var.platform;
  const { filter, units } = await trailScope(db, actorIn(c), query);
  const before = query.before === undefined ? undefined : Number(query.before);
  const read = await listTrailLines(db, filter, { before, limit: ON_A_PAGE + 1 });
  const lines = read.slice(0, ON_A_PAGE);
  const days = [...Map.groupBy(lines, ({ day }) => day)];
  const hashes = await listClosingHashes(
    db,
    days.map(([day]) => day),
  );
  const { search } = new URL(c.req.url);
  const older = read.length > ON_A_PAGE ? hrefWith("/trail", search, String(lines.at(-1)?.id)) : undefined;
  return c.html(
    renderDocument(
      <TrailPage
        frame={officialFrame(c, await readInstallation(db))}
        styles={[assetPath("trail/page.css")]}
        chosen={query}
        units={units}
        days={days.map(([day, ofDay]) => ({ day, lines: ofDay, sha256: hashes.get(day) }))}
        newestHref={before === undefined ? undefined : hrefWith("/trail", search)}
        olderHref={older}
        fileHref={hrefWith("/trail.csv", search)}
      />,
    ),
  );
}

/** The address with the same choices, at another place in the list. */
function hrefWith(path: string, search: string, before?: string): string {
  const query = new URLSearchParams(search);
  query.delete("before");
  if (before !== undefined) query.set("before", before);
  return query.size === 0 ? path : `${path}?${query}`;
}

async function file(c: AppContext, query: TrailQuery): Promise<Response> {
  const { platform, language } = c.var;
  const actor = actorIn(c);
  const { filter } = await trailScope(platform.db, actor, query);
  const lines = await everyLine(platform.db, filter);
  const asked = Object.entries(query).filter(
    ([name, value]) => value !== undefined && name !== "lang" && name !== "before",
  );
  await insertTrail(platform.db, {
    at: platform.now(),
    accountId: actor.accountId,
    accountName: actor.name,
    role: actor.roleFor("see-trail"),
    action: "trail.exported",
    subject: "trail",
    agencyId: query.unit === undefined ? undefined : Number(query.unit),
    after: { ...Object.fromEntries(asked), lines: lines.length },
  });
  const { columns, yes, no } = words[language];
  const heads = [
    columns.day,
    columns.time,
    columns.account,
    columns.role,
    columns.action,
    columns.subject,
    columns.unit,
    columns.refused,
    columns.before,
    columns.after,
  ];
  const rows = lines.map((line) => [
    line.day,
    timeInVietnam(line.at),
    line.accountName,
    line.role === null ? "" : officials[language].roles[line.role],
    trailActions[language][line.action] ?? line.action,
    line.subject,
    line.agencyName ?? "",
    line.refused ? yes : no,
    line.before === null ? "" : JSON.stringify(line.before),
    line.after === null ? "" : JSON.stringify(line.after),
  ]);
  return csvFile(c, `trail-${dayInVietnam(platform.now())}`, [heads, ...rows]);
}

async function everyLine(db: Database, filter: TrailFilter): Promise<TrailLine[]> {
  const lines: TrailLine[] = [];
  for (;;) {
    const some = await listTrailLines(db, filter, { before: lines.at(-1)?.id, limit: READ_AT_ONCE });
    lines.push(...some);
    if (some.length < READ_AT_ONCE) return lines;
    if (lines.length >= IN_A_FILE) throw new ApiError("invalid-field", { field: "from" });
  }
}
