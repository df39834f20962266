import type { Results } from "#contract/results.ts";
import { addCounts } from "#scoring/addCounts.ts";
import { answered } from "#scoring/answered.ts";
import { compareWithRest } from "#scoring/compareWithRest.ts";
import { FUNNEL_Z_998, funnelLimits } from "#scoring/funnelLimits.ts";
import { type LevelCounts, NO_ANSWERS } from "#scoring/levelCounts.ts";
import { summarise } from "#scoring/summary.ts";
import type { Funnel, FunnelUnit } from "../../web/desk/deskView.ts";
import type { StoredAgency } from "../database/agencies.ts";
import { resultsOf } from "../figures/results.ts";
import { ApiError } from "../http/ApiError.ts";
import type { Desk } from "./desk.ts";
import { kindGroup } from "./kindGroup.ts";

/**
 * The unit among the units of its kind in its province; for the province, all units below it. The same public
 * figures as on everybody's page, so a head sees other units here too.
 */
export async function loadFunnel(desk: Desk): Promise<Funnel | null> {
  const { unit, register } = desk;
  const top = topOf(unit, register.agencies);
  const isTop = top.id === unit.id;
  const results = await kinOf(desk, top);
  if (results === null) return null;
  const counts = new Map<number, LevelCounts>();
  for (const { agency = -1, counts: more } of results.cells) {
    counts.set(agency, addCounts(counts.get(agency) ?? NO_ANSWERS, more));
  }
  const kin = results.agencies.flatMap((agency, place) => {
    const isKin = isTop
      ? agency.code !== top.code || agency.validFrom !== top.validFrom
      : kindGroup(agency.kind) === kindGroup(unit.kind);
    return isKin ? [{ ...agency, counts: counts.get(place) ?? NO_ANSWERS }] : [];
  });
  const all = addCounts(...kin.map((one) => one.counts));
  const total = summarise(all);
  if (!("index" in total) || total.index <= 0 || total.index >= 100) return null;
  const centre = total.index;
  const isOwn = (one: (typeof kin)[number]) => one.code === unit.code && one.validFrom === unit.validFrom;
  const shown = kin.flatMap((one): FunnelUnit[] => {
    const summary = summarise(one.counts);
    if (!("index" in summary)) return [];
    const { n, index, interval } = summary;
    return [{ name: one.name, n, index, interval, place: placeOf(centre, n, index), isOwn: isOwn(one) }];
  });
  // Together they may have enough, none of them alone.
  if (shown.length === 0) return null;
  const self = kin.find(isOwn);
  return {
    centre,
    units: shown.sort((a, b) => a.name.localeCompare(b.name, "vi")),
    few: kin.filter(({ validTo, counts: c }) => validTo === null || answered(c) > 0).length - shown.length,
    own: self === undefined ? null : compareWithRest(self.counts, all),
  };
}

/** The last unit on the way up. */
function topOf(unit: StoredAgency, agencies: readonly StoredAgency[]): StoredAgency {
  const above = agencies.find(({ id }) => id === unit.parentId);
  return above === undefined ? unit : topOf(above, agencies);
}

/** Overall satisfaction of all units below the top; null: these months reach back into a divided unit. */
async function kinOf({ platform, register, range, query }: Desk, top: StoredAgency): Promise<Results | null> {
  try {
    return await resultsOf(platform, register, {
      agency: top.code,
      on: top.validTo ?? register.today,
      from: range.from,
      to: range.to,
      period: "month",
      by: "agency",
      boundaries: query.boundaries,
      criterion: "overall",
      marked: "no",
    });
  } catch (error) {
    if (error instanceof ApiError && error.code === "split-refused") return null;
    throw error;
  }
}

function placeOf(centre: number, n: number, index: number): FunnelUnit["place"] {
  const isOutside = (z?: number) => {
    const { lower, upper } = funnelLimits(centre, n, z);
    return index < lower || index > upper;
  };
  if (isOutside(FUNNEL_Z_998)) return "outside998";
  return isOutside() ? "outside95" : "within";
}
