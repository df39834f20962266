import type { AgencyKey, AgencyKind } from "#contract/agencies.ts";
import { addDays } from "#contract/day.ts";
import type { NewAgency, NewSuccession } from "../database/insertUnits.ts";
import { readData } from "./readData.ts";

/** First day of what is held; see data/README.md. */
export const KNOWN_FROM = "2020-01-01";
/** The day Bắc Kạn became a part of Thái Nguyên and districts ended. */
export const MERGED_ON = "2025-07-01";
const LAST_DAY = addDays(MERGED_ON, -1);

export const OLD_PROVINCE: AgencyKey = { code: "06", validFrom: KNOWN_FROM };
export const NEW_PROVINCE: AgencyKey = { code: "19", validFrom: MERGED_ON };

interface Line {
  old_code: string;
  old_name: string;
  old_district_code: string;
  old_district: string;
  old_province: string;
  new_code: string;
  new_name: string;
  new_province: string;
  nq1683_dieu1_khoan: string;
}

const KINDS: Readonly<Record<string, AgencyKind>> = { Phường: "ward", Xã: "commune", "Thị trấn": "town" };

function kindOf(name: string): AgencyKind {
  const kind = Object.entries(KINDS).find(([word]) => name.startsWith(`${word} `))?.[1];
  if (!kind) throw new Error(`no kind of unit begins the name "${name}"`);
  return kind;
}

/** Units of the old province, up to its last day. */
const old = (code: string, name: string, kind: AgencyKind, parent: AgencyKey | null): NewAgency => ({
  code,
  name,
  kind,
  parent,
  validFrom: KNOWN_FROM,
  validTo: LAST_DAY,
});

export const bacKanLines = (): Promise<Line[]> => readData<Line>("bac-kan-units.csv");

/** Both provinces, districts, departments, communes before and after: whoever was a unit at any time. */
export async function bacKanAgencies(): Promise<NewAgency[]> {
  const lines = await bacKanLines();
  const first = lines[0] as Line;
  const districts = new Map(lines.map((line) => [line.old_district_code, line.old_district]));
  const successors = new Map(lines.map((line) => [line.new_code, line.new_name]));
  const departments = await readData<{ code: string; name: string }>("departments.csv");
  return [
    old(OLD_PROVINCE.code, first.old_province, "province", null),
    { ...NEW_PROVINCE, name: first.new_province, kind: "province", parent: null, validTo: null },
    ...[...districts].map(([code, name]) => old(code, name, "district", OLD_PROVINCE)),
    ...departments.map(({ code, name }) => old(code, name, "department", OLD_PROVINCE)),
    ...lines.map((line) =>
      old(line.old_code, line.old_name, kindOf(line.old_name), {
        code: line.old_district_code,
        validFrom: KNOWN_FROM,
      }),
    ),
    ...[...successors].map(
      ([code, name]): NewAgency => ({
        code,
        name,
        kind: kindOf(name),
        parent: NEW_PROVINCE,
        validFrom: MERGED_ON,
        validTo: null,
      }),
    ),
  ];
}

/** Each commune into its successor, and the old province into the new one. Districts and departments have none. */
export async function bacKanSuccessions(): Promise<NewSuccession[]> {
  return [
    {
      predecessor: OLD_PROVINCE,
      successor: NEW_PROVINCE,
      onDate: MERGED_ON,
      source: "Nghị quyết 202/2025/QH15",
    },
    ...(await bacKanLines()).map((line) => ({
      predecessor: { code: line.old_code, validFrom: KNOWN_FROM },
      successor: { code: line.new_code, validFrom: MERGED_ON },
      onDate: MERGED_ON,
      source: `Nghị quyết 1683/NQ-UBTVQH15, Điều 1 khoản ${line.nq1683_dieu1_khoan}`,
    })),
  ];
}
