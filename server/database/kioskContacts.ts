import { sql } from "kysely";
import type { Day } from "#contract/day.ts";
import type { Database } from "./connect.ts";

/** Notes that a kiosk's tablet has reported. A row is written once a day at most, and never goes back. */
export async function noteKioskContact(
  db: Database,
  { agencyId, pointId, on }: { agencyId: number; pointId: number; on: Day },
): Promise<void> {
  await sql`
    insert into kiosk_contacts (agency_id, point_id, last_on) values (${agencyId}, ${pointId}, ${on})
    on conflict (agency_id, point_id) do update set last_on = excluded.last_on
    where kiosk_contacts.last_on < excluded.last_on
  `.execute(db);
}

export interface KioskContact {
  readonly id: number;
  readonly name: string;
  readonly agencyId: number;
  /** Day of the tablet's last report; null: none has ever reported. */
  readonly lastOn: Day | null;
}

/** Kiosks that took ratings on all of these days and whose tablet has not reported since before the first. */
export async function listKiosksWithoutContact(db: Database, from: Day, to: Day): Promise<KioskContact[]> {
  const { rows } = await sql<KioskContact>`
    select p.id, p.name, p.agency_id as "agencyId", k.last_on as "lastOn"
    from rating_points as p
    join agencies as a on a.id = p.agency_id
    left join kiosk_contacts as k on k.agency_id = p.agency_id and k.point_id = p.id
    where p.channel = 'kiosk'
      and p.opened_on <= ${from}::date and (p.closed_on is null or p.closed_on > ${to}::date)
      and a.valid_from <= ${from}::date and (a.valid_to is null or a.valid_to >= ${to}::date)
      and (k.last_on is null or k.last_on < ${from}::date)
    order by p.agency_id, p.name, p.code
  `.execute(db);
  return rows;
}
