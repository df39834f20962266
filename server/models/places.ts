import { listAgencies, type StoredAgency } from "../database/agencies.ts";
import type { Database } from "../database/connect.ts";
import { type FinalSuccessor, finalSuccessors, listSuccessions } from "../database/successions.ts";

/** Where models are: units of all times, and what became of each. */
export interface Places {
  readonly byId: ReadonlyMap<number, StoredAgency>;
  /** The unit that took over the whole of this one, however far on; the unit itself when none did. */
  now(agencyId: number): StoredAgency;
}

export async function readPlaces(db: Database): Promise<Places> {
  const [agencies, steps] = await Promise.all([listAgencies(db), listSuccessions(db)]);
  return placesOf(agencies, finalSuccessors(steps));
}

export function placesOf(
  agencies: readonly StoredAgency[],
  successors: ReadonlyMap<number, FinalSuccessor>,
): Places {
  const byId = new Map(agencies.map((unit) => [unit.id, unit]));
  return {
    byId,
    now: (agencyId) => byId.get(successors.get(agencyId)?.agencyId ?? agencyId) as StoredAgency,
  };
}
