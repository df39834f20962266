/** Networks that lead nowhere from outside: loopback, private, link-local, shared (RFC 1122, 1918, 3927, 6598). */
const LOCAL_IPV4 =
  /^(0|10|127)\.|^192\.168\.|^169\.254\.|^172\.(1[6-9]|2\d|3[01])\.|^100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./;
/** The same of IPv6 (RFC 4193, 4291), as URL writes them. */
const LOCAL_IPV6 = /^\[(::1?\]|f[cd]|fe[89ab]|::ffff:)/;
/** Names that no public server resolves (RFC 6761, 6762, 8375), and what home routers say. */
const LOCAL_NAME = /(^|\.)(localhost|local|lan|home|internal|intranet|home\.arpa)$/;

/** Whether an address is this machine's own or of a network of its own, so that a citizen's phone cannot open it. */
export function isLocalAddress(address: string): boolean {
  const { hostname } = new URL(address);
  if (hostname.startsWith("[")) return LOCAL_IPV6.test(hostname);
  if (/^[\d.]+$/.test(hostname)) return LOCAL_IPV4.test(hostname);
  const name = hostname.replace(/\.$/, "");
  return !name.includes(".") || LOCAL_NAME.test(name);
}
