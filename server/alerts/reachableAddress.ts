import { BlockList, isIP } from "node:net";

/** Addresses that nothing may be sent to: of no single machine, or of the one that a cloud answers its guests on. */
const NEVER = listOf([
  ["0.0.0.0", 8],
  ["169.254.0.0", 16],
  ["192.0.0.0", 24],
  ["224.0.0.0", 3],
  ["::", 128],
  ["fe80::", 10],
  ["ff00::", 8],
  // IPv4 in the clothes of IPv6: judged as what it says it is, or not at all.
  ["::ffff:0:0", 96],
  ["64:ff9b::", 96],
  ["64:ff9b:1::", 48],
  ["2001::", 32],
  ["2002::", 16],
]);

/** Addresses of this machine and of networks inside (RFC 1918, 4193, 6598, 6890). */
const PRIVATE = listOf([
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["172.16.0.0", 12],
  ["192.0.2.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["::1", 128],
  ["2001:db8::", 32],
  ["fc00::", 7],
]);

/** A list for each family: in one of both, IPv4 would be looked up as mapped IPv6. */
function listOf(nets: readonly (readonly [string, number])[]): Record<"ipv4" | "ipv6", BlockList> {
  const lists = { ipv4: new BlockList(), ipv6: new BlockList() };
  for (const [net, prefix] of nets) {
    const type = net.includes(":") ? "ipv6" : "ipv4";
    lists[type].addSubnet(net, prefix, type);
  }
  return lists;
}

/** Whether a webhook may connect to an IP address. */
export function isReachable(address: string, mayBePrivate: boolean): boolean {
  const family = isIP(address);
  if (family === 0) return false;
  const type = family === 6 ? "ipv6" : "ipv4";
  return !NEVER[type].check(address, type) && (mayBePrivate || !PRIVATE[type].check(address, type));
}
