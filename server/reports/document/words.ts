import type { Claim } from "#scoring/compare.ts";
import type { Verdict } from "#scoring/verdict.ts";
import type { Interval } from "#scoring/wilsonInterval.ts";
import { countText, percentText, pointsText, targetText } from "../../../web/format.ts";

/** The document is official and Vietnamese: every number in its prose is printed by these. */
export const percent = (value: number): string => percentText(value, "vi");
export const points = (value: number): string => pointsText(value, "vi");
export const count = (value: number): string => countText(value, "vi");
export const target = (value: number): string => targetText(value, "vi");

/** A difference in percentage points whose direction a word says. */
export const size = (value: number): string => pointsText(Math.abs(value), "vi").replace("+", "");

export const fromTo = ({ lower, upper }: Interval): string => `từ ${percent(lower)} đến ${percent(upper)}`;

/** Stands beside every figure that is not weighted by dossiers. */
export const UNWEIGHTED = "chưa gia quyền";

export const VERDICTS: Readonly<Record<Verdict["kind"], string>> = {
  met: "đạt",
  notMet: "chưa đạt",
  cannotTell: "chưa đủ căn cứ",
};

/** Against the year before. */
export const CHANGES: Readonly<Record<Claim, string>> = {
  increased: "tăng",
  decreased: "giảm",
  cannotTell: "chưa đủ căn cứ",
};

/** Against the rest of the province. */
export const STANDINGS: Readonly<Record<Claim, string>> = {
  increased: "cao hơn",
  decreased: "thấp hơn",
  cannotTell: "chưa đủ căn cứ",
};

/** "a, b và c" */
export function listed(items: readonly string[]): string {
  return items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} và ${items.at(-1)}`;
}
