import type { DeskView } from "./deskView.ts";
import { unitValue } from "./UnitChooser.tsx";

type Addressed = Pick<
  DeskView,
  "unit" | "range" | "window" | "period" | "boundaries" | "carriesLanguage" | "language"
>;

/** What the address of a screen says, with some of it changed. The months are always said, so that a link stays what it was. */
export function deskParams(view: Addressed, changes: Readonly<Record<string, string>> = {}): URLSearchParams {
  return new URLSearchParams({
    unit: unitValue(view.unit),
    from: view.range.from,
    to: view.range.to,
    period: view.period,
    ...(view.boundaries === "old" && { boundaries: "old" }),
    ...(view.carriesLanguage && { lang: view.language }),
    ...changes,
  });
}

export function deskHref(view: Addressed, changes: Readonly<Record<string, string>> = {}): string {
  return `/dashboard?${deskParams(view, changes)}`;
}

/** The unit alone, without a period: for another unit's screen, and for forms that change something. */
export function unitParams(
  unit: Pick<DeskView["unit"], "code" | "validTo">,
  view: Pick<DeskView, "carriesLanguage" | "language">,
): string {
  return new URLSearchParams({
    unit: unitValue(unit),
    ...(view.carriesLanguage && { lang: view.language }),
  }).toString();
}

export function csvHref(view: Addressed, table: string): string {
  return `/dashboard/tables.csv?${deskParams(view, { table })}`;
}
