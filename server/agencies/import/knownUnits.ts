import type { AgencyKey } from "#contract/agencies.ts";
import type { Day } from "#contract/day.ts";
import { isThere, listAgencies } from "../../database/agencies.ts";
import type { Database } from "../../database/connect.ts";
import type { NewAgency } from "../../database/insertUnits.ts";

export const keyText = ({ code, validFrom }: AgencyKey) => `${code} ${validFrom}`;

/** Units that are stored, by code. */
export class KnownUnits {
  #byCode = new Map<string, NewAgency[]>();

  constructor(units: Iterable<NewAgency>) {
    for (const unit of units) this.put(unit);
  }

  /** Adds a unit, or takes the place of the one with the same key. */
  put(unit: NewAgency): void {
    const others = this.ofCode(unit.code).filter((one) => one.validFrom !== unit.validFrom);
    this.#byCode.set(unit.code, [...others, unit]);
  }

  ofCode(code: string): readonly NewAgency[] {
    return this.#byCode.get(code) ?? [];
  }

  find(key: AgencyKey): NewAgency | undefined {
    return this.ofCode(key.code).find((unit) => unit.validFrom === key.validFrom);
  }

  findOn(code: string, on: Day): NewAgency | undefined {
    return this.ofCode(code).find((unit) => isThere(unit, on));
  }
}

/** The units of the database as a file would name them. */
export async function readKnownUnits(db: Database): Promise<KnownUnits> {
  const stored = await listAgencies(db);
  const byId = new Map(stored.map((unit) => [unit.id, unit]));
  return new KnownUnits(
    stored.map(({ id: _, parentId, ...unit }) => {
      const parent = parentId === null ? undefined : byId.get(parentId);
      return { ...unit, parent: parent ? { code: parent.code, validFrom: parent.validFrom } : null };
    }),
  );
}
