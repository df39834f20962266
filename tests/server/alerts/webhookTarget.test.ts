import { expect, test } from "vitest";
import { webhookTarget } from "../../../server/alerts/webhookTarget.ts";

const NAMED = { hosts: ["a.gov.vn", "b.gov.vn:8443"], privateHosts: ["10.0.0.5"] };

test("only https at a named host and port, and without a password in the address", () => {
  expect(webhookTarget("https://a.gov.vn/hook?x=1", NAMED)).toMatchObject({ mayBePrivate: false });
  expect(webhookTarget("https://A.gov.vn:443/", NAMED)).toMatchObject({ mayBePrivate: false });
  expect(webhookTarget("https://b.gov.vn:8443/", NAMED)).toMatchObject({ mayBePrivate: false });
  expect(webhookTarget("https://10.0.0.5/", NAMED)).toMatchObject({ mayBePrivate: true });
  for (const other of [
    "https://a.gov.vn:8443/",
    "https://b.gov.vn/",
    "https://evil.vn/",
    "https://a.gov.vn.evil.vn/",
  ]) {
    expect(webhookTarget(other, NAMED), other).toBe("host-not-allowed");
  }
  for (const bad of [
    "http://a.gov.vn/",
    "https://u:p@a.gov.vn/",
    "https://a.gov.vn/#x",
    "a.gov.vn",
    "",
    "file:///etc/passwd",
  ]) {
    expect(webhookTarget(bad, NAMED), bad).toBe("address-not-allowed");
  }
  // Another way to write an address is the same address.
  expect(webhookTarget("https://0xa000005/", NAMED)).toMatchObject({ mayBePrivate: true });
});

test("without a named host nothing is sent anywhere", () => {
  expect(webhookTarget("https://a.gov.vn/", { hosts: [], privateHosts: [] })).toBe("host-not-allowed");
});
