import { expect, test } from "vitest";
import { isLocalAddress } from "../../../server/http/localAddress.ts";

test.each([
  "http://localhost:8080",
  "http://127.0.0.1:8080",
  "http://0.0.0.0",
  "http://192.168.1.20:8080",
  "http://10.1.2.3",
  "http://172.31.0.9",
  "http://169.254.7.7",
  "http://100.64.0.1",
  "http://[::1]:8080",
  "http://[fe80::1]",
  "http://[fd12::1]",
  "http://may-chu",
  "http://may-chu.local:8080",
  "http://tinh.lan",
])("%s opens on this machine or its network only", (address) => {
  expect(isLocalAddress(address)).toBe(true);
});

test.each([
  "https://hailong.backan.gov.vn",
  "http://203.113.152.9",
  "http://172.32.0.1",
  "http://100.128.0.1",
  "https://[2001:db8::1]",
  "https://local.gov.vn",
])("%s opens from outside", (address) => {
  expect(isLocalAddress(address)).toBe(false);
});
