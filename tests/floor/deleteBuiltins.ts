import type { Builtin } from "./newerBuiltins.ts";

/**
 * Runs in the page before any script of it, and takes away what an old browser lacks. Says on the
 * console how many went, and which of them could not go.
 */
export function deleteBuiltins(builtins: readonly Builtin[]): void {
  const scope = window as unknown as Record<string, unknown>;
  const { getOwnPropertyDescriptor } = Object;
  const find = (path: string) => {
    let found: unknown = scope;
    for (const name of path.split(".")) found = found && (found as Record<string, unknown>)[name];
    return found as Record<string, unknown> | undefined;
  };
  const symbols = Symbol as unknown as Record<string, symbol>;
  let deleted = 0;
  const left: string[] = [];
  function remove(holder: unknown, name: string, label: string): void {
    const key = name.slice(0, 2) === "@@" ? symbols[name.slice(2)] : name;
    if (!holder || !key || !getOwnPropertyDescriptor(holder, key)) return;
    if (delete (holder as Record<PropertyKey, unknown>)[key]) deleted += 1;
    else left.push(label);
  }
  const owned = builtins.filter(({ owner }) => owner);
  const globals = builtins.filter(({ owner }) => !owner);
  for (const { owner = "", name } of owned) {
    remove(find(owner), name, `${owner}.${name}`);
    remove(find(`${owner}.prototype`), name, `${owner}.prototype.${name}`);
  }
  for (const { name } of globals) {
    remove(scope, name, name);
    remove(Window.prototype, name, `Window.prototype.${name}`);
  }
  console.debug(JSON.stringify({ deleted, left }));
}
