import { type Day, dayInVietnam } from "#contract/day.ts";
import { isThere, type StoredAgency } from "../database/agencies.ts";
import { readStoredRegister, type StoredRegister } from "../database/register.ts";
import { ApiError } from "../http/ApiError.ts";
import type { Platform } from "../platform.ts";

/** What several questions about one unit share: read once a request. */
export interface Register extends StoredRegister {
  readonly today: Day;
}

export async function readRegister({ db, now }: Platform): Promise<Register> {
  return { ...(await readStoredRegister(db)), today: dayInVietnam(now()) };
}

/** The unit of a code on a day; without a day the one of today, else the last. Without a code the province. */
export function unitOf(register: Register, code: string | undefined, on: Day | undefined): StoredAgency {
  const wanted = code ?? register.installation.rootCode;
  const units = register.agencies.filter((agency) => agency.code === wanted);
  const unit =
    units.find((candidate) => isThere(candidate, on ?? register.today)) ?? (on ? undefined : units.at(-1));
  if (!unit) throw new ApiError("unknown-agency", { field: "agency" });
  return unit;
}
