/**
 * The address as Hyperdrive's local stand-in takes it: it wants a password, even where PostgreSQL asks for none. One
 * that nobody asks for is never read.
 */
export function hyperdriveUrl(databaseUrl: string): string {
  const url = new URL(databaseUrl);
  if (url.password === "") url.password = "none";
  return url.href;
}
