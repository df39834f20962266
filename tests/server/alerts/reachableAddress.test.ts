import { expect, test } from "vitest";
import { isReachable } from "../../../server/alerts/reachableAddress.ts";

test("a public address is reached, one inside only when its host was named as inside", () => {
  for (const address of ["203.162.0.181", "2405:4800::1"])
    expect(isReachable(address, false), address).toBe(true);
  for (const address of [
    "10.1.2.3",
    "127.0.0.1",
    "172.31.0.1",
    "192.168.1.1",
    "100.64.0.1",
    "::1",
    "fd00::1",
  ]) {
    expect(isReachable(address, false), address).toBe(false);
    expect(isReachable(address, true), address).toBe(true);
  }
});

test("what answers a cloud's guests, many machines or none is never reached, in whatever clothes", () => {
  const never = ["169.254.169.254", "0.0.0.0", "224.0.0.1", "255.255.255.255", "fe80::1", "ff02::1", "::"];
  const clothed = ["::ffff:127.0.0.1", "::ffff:a9fe:a9fe", "64:ff9b::7f00:1", "2002:7f00:1::"];
  for (const address of [...never, ...clothed, "localhost", ""])
    expect(isReachable(address, true), address).toBe(false);
});
