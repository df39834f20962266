import type { YearlyInput } from "#scoring/yearlyReport.ts";

/** How many changes an edition lists; it says how many more there are. */
const LISTED = 20;

/**
 * What changed in the counts from one edition to the next, in Vietnamese, line by line: the first ones and how many
 * there are.
 */
export function changedCounts(before: YearlyInput, after: YearlyInput): string[] {
  const [old, now] = [countsByPlace(before), countsByPlace(after)];
  const places = [...new Set([...old.keys(), ...now.keys()])].sort();
  const changed = places.filter((place) => old.get(place) !== now.get(place));
  const lines = changed
    .slice(0, LISTED)
    .map((place) => `${place}: ${old.get(place) ?? "không có"} → ${now.get(place) ?? "không có"}`);
  if (changed.length > LISTED) lines.push(`… và ${changed.length - LISTED} chỗ khác`);
  return lines;
}

function countsByPlace(input: YearlyInput): Map<string, string> {
  const nameOf = new Map(input.units.map(({ key, name }) => [key, `${name} (${key.replace("@", ", từ ")})`]));
  const unit = (key: string) => nameOf.get(key) ?? key;
  return new Map([
    ...input.tallies.map((one): [string, string] => [
      `${unit(one.unit)}, ${one.month}, ${one.criterion}, ${one.field}, ${one.channel}`,
      one.counts.join(" "),
    ]),
    ...input.dossiers.map((one): [string, string] => [
      `Hồ sơ ${unit(one.unit)}, ${one.month}, ${one.field}`,
      `${one.received} nhận, ${one.resolved} giải quyết`,
    ]),
    ...(input.marked ?? []).map((one): [string, string] => [
      `Lượt bị đánh dấu ở ${unit(one.unit)}, ${one.month}, ${one.rules}`,
      one.counts.join(" "),
    ]),
    ...input.comments.map((one): [string, string] => [
      `Góp ý về ${one.about}`,
      String(one.count ?? "dưới 5"),
    ]),
    ["Mục tiêu", String(input.targetPercent)] as [string, string],
  ]);
}
