import type { AgencyKind } from "#contract/agencies.ts";

/** Communes, wards and towns serve the same matters at the same level; there are too few wards to stand alone. */
export function kindGroup(kind: AgencyKind): AgencyKind {
  return kind === "ward" || kind === "town" ? "commune" : kind;
}
