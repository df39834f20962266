/**
 * Where the files of a log lie, from what a person types: the address of the installation or of its log. Ends with /log/.
 * @returns undefined if it is no address of the web: a folder, then, or a slip
 */
export function logAddress(typed: string): string | undefined {
  if (!/^https?:\/\//i.test(typed) || !URL.canParse(typed)) return undefined;
  const { origin, pathname } = new URL(typed);
  const path = pathname.replace(/\/+$/, "").replace(/\/log(\/checkpoint)?$/, "");
  return `${origin}${path}/log/`;
}
