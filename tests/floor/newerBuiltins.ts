import { type Feature, isNewer, within } from "./compatData.ts";

/** A name that scripts find in a browser: of an object, or a global one when it has no owner. */
export interface Builtin {
  readonly owner?: string;
  readonly name: string;
}

/** A browser's own names for a name of the data: "json_static" is json, "change_event" is onchange, "@@iterator" a symbol. */
function plain(name: string): string {
  if (name.endsWith("_static")) return name.slice(0, -"_static".length);
  if (name.endsWith("_event")) return `on${name.slice(0, -"_event".length)}`;
  return name;
}

function ofOwner(owner: string, feature: Feature): Builtin[] {
  if (isNewer(feature)) return [{ name: owner }];
  const members = Object.entries(feature) as [string, Feature][];
  return members
    .filter(([name, member]) => name !== "__compat" && name !== owner && isNewer(member))
    .map(([name]) => (owner === "Window" ? { name: plain(name) } : { owner, name: plain(name) }));
}

/** Everything of the language and the platform that a browser at the floor does not have, as MDN's data know it. */
export function newerBuiltins(): Builtin[] {
  const intl = within("javascript.builtins.Intl").flatMap(([name, feature]) =>
    ofOwner(name, feature).map((one) => ({ ...one, owner: one.owner ? `Intl.${one.owner}` : "Intl" })),
  );
  const all = ["javascript.builtins", "api"].flatMap((area) =>
    within(area).flatMap(([name, feature]) => ofOwner(name, feature)),
  );
  return [...all, ...intl];
}
