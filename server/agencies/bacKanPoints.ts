import { type AgencyKey, agencyKind } from "#contract/agencies.ts";
import { CODE_ALPHABET, CODE_LENGTH, pointCodeOf } from "#contract/pointCode.ts";
import type { NewAgency, NewPoint } from "../database/insertUnits.ts";
import type { Channel } from "../database/ratingPoints.ts";
import { KNOWN_FROM, MERGED_ON } from "./bacKanUnits.ts";
import { readData } from "./readData.ts";

/** Rating began with the year 2024; every point of the old province closed with it. */
const OPENED_ON = "2024-01-01";

type Counter = Pick<NewPoint, "name" | "channel" | "fieldCode">;
const counter = (name: string, fieldCode: string | null = null): Counter => ({
  name,
  channel: "counter",
  fieldCode,
});

const AREAS = agencyKind.exclude(["province", "district", "department"]);

/** Invented counters: every fourth unit, by its place in the list, has one counter for all fields. */
function communeCounters(place: number): Counter[] {
  return place % 4 === 3
    ? [counter("Bộ phận một cửa")]
    : [counter("Quầy số 1 – Hộ tịch, Chứng thực", "tu-phap"), counter("Quầy số 2 – Đất đai", "dat-dai")];
}

/**
 * The demonstration's rating points. The n-th one always gets the same code: codes are spread over all codes by a
 * fixed step, so that neighbours do not look alike.
 */
export async function bacKanPoints(agencies: readonly NewAgency[]): Promise<NewPoint[]> {
  const points: NewPoint[] = [];
  const codes = CODE_ALPHABET.length ** (CODE_LENGTH - 1);
  const add = (agency: AgencyKey, one: Counter) => {
    const isOld = agency.validFrom < MERGED_ON;
    points.push({
      ...one,
      agency: { code: agency.code, validFrom: agency.validFrom },
      deciding: null,
      code: pointCodeOf((7_919_000_117 + points.length * 6_180_339_887) % codes),
      openedOn: isOld ? OPENED_ON : MERGED_ON,
      closedOn: isOld ? MERGED_ON : null,
    });
  };
  agencies
    .filter((agency) => AREAS.safeParse(agency.kind).success)
    .forEach((agency, place) => {
      for (const one of communeCounters(place)) add(agency, one);
    });
  agencies
    .filter((agency) => agency.kind === "district")
    .forEach((agency, place) => {
      if (place % 3 !== 2) add(agency, counter("Bộ phận một cửa cấp huyện"));
    });
  for (const row of await readData<Record<"agency_code" | "name" | "channel" | "field_code", string>>(
    "department-points.csv",
  )) {
    add(
      { code: row.agency_code, validFrom: KNOWN_FROM },
      { name: row.name, channel: row.channel as Channel, fieldCode: row.field_code || null },
    );
  }
  return points;
}
