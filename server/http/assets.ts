import inline from "#build/inline.json" with { type: "json" };

const assets: Readonly<Record<string, string>> = inline.assets;

/**
 * The address of a built file with its digest: assetPath("dashboard/page.css").
 * Throws when the build does not hold it: a page without its style is a fault to see at once.
 */
export function assetPath(name: string): string {
  const path = assets[name];
  if (path === undefined) throw new Error(`web/build.ts has not built ${name}`);
  return path;
}

/** Names of all migrations that this build knows, in their order; a Worker has no folder to read them from. */
export const migrationNames: readonly string[] = inline.migrations;
