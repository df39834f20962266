import { listAgencies, type StoredAgency } from "../database/agencies.ts";
import type { Database } from "../database/connect.ts";
import { readReach } from "../database/grants.ts";
import { readInstallation } from "../database/settings.ts";
import type { TrailFilter } from "../database/trailLines.ts";
import type { Actor } from "../http/Actor.ts";
import type { TrailQuery } from "./trailQuery.ts";

/**
 * What of the trail somebody may read: lines about units within their reach. Lines about no unit (sign-ins, the
 * program's own) concern the whole house: only whoever holds the right at the province reads them.
 */
export async function trailScope(
  db: Database,
  actor: Actor,
  query: TrailQuery,
): Promise<{ filter: TrailFilter; units: StoredAgency[] }> {
  const reach = actor.unitsOf("see-trail");
  const [agencies, { rootCode }] = await Promise.all([listAgencies(db), readInstallation(db)]);
  const asked = query.unit === undefined ? reach : (await readReach(db))(Number(query.unit));
  const seesWhole = agencies.some(({ id, code }) => code === rootCode && reach.has(id));
  return {
    filter: {
      units: new Set([...asked].filter((id) => reach.has(id))),
      withoutUnit: seesWhole && query.unit === undefined,
      from: query.from,
      to: query.to,
      account: query.account,
      role: query.role,
      action: query.action,
      subject: query.subject,
      refusedOnly: query.refused === "1",
    },
    units: agencies.filter(({ id }) => reach.has(id)),
  };
}
