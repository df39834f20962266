import type { YearlyInput } from "#scoring/yearlyReport.ts";

/** How many changes an edition lists; it says how many more there are. */
const LISTED = 20;

/**
 * What changed in the counts from one edition to the next, in Vietnamese, line by line: the first ones and how many
 * there are.
 */
export function changedCounts(before: YearlyInput, after: YearlyInput): string[] {
  // An edition from before the register was part of reports: its models are no changes of counts.
  const { models, ...others } = after;
  const isNew = before.models === undefined && models !== undefined;
  const [old, now] = [countsByPlace(before), countsByPlace(isNew ? others : after)];
  const places = [...new Set([...old.keys(), ...now.keys()])].sort();
  const changed = places.filter((place) => old.get(place) !== now.get(place));
  const lines = changed
    .slice(0, LISTED)
    .map((place) => `${place}: ${old.get(place) ?? "không có"} → ${now.get(place) ?? "không có"}`);
  if (changed.length > LISTED) lines.push(`… và ${changed.length - LISTED} chỗ khác`);
  if (isNew) lines.push("sổ mô hình Dân vận khéo được đưa vào báo cáo");
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
    ...(input.models?.register ?? []).map(({ key, field, unit: _, ...one }): [string, string] => [
      `Mô hình số ${key}, ${field}`,
      [one.registeredOn, one.recognisedOn, one.exemplaryOn, one.stoppedOn, one.startsIn, ...one.ties]
        .map((part) => part ?? "–")
        .join(" "),
    ]),
    ...(input.models?.earlier ?? []).map((one): [string, string] => [
      `${unit(one.unit)}, ${one.month}, overall, trước các năm của báo cáo`,
      one.counts.join(" "),
    ]),
    ...input.comments.map((one): [string, string] => [
      `Góp ý về ${one.about}`,
      String(one.count ?? "dưới 5"),
    ]),
    ["Mục tiêu", String(input.targetPercent)] as [string, string],
  ]);
}
