import { expect, test } from "vitest";
import { ConfigError, readConfig } from "../../server/config.ts";

const at = (password: string, host = "db.province.gov.vn") =>
  `postgres://hailong:${password}@${host}:5432/hailong`;

test.each(["postgres", "12345678", "hailong-2026", "aaaaaaaaaaaaaaaa"])(
  "a database over the network with the password %s is not opened, and the password is not said",
  (password) => {
    let said = "";
    try {
      readConfig({ DATABASE_URL: at(password) });
    } catch (error) {
      expect(error).toBeInstanceOf(ConfigError);
      said = (error as Error).message;
    }
    expect(said).toContain("DATABASE_URL");
    expect(said).not.toContain(password);
  },
);

test.each([
  ["a password made by chance", at("q7Lw9-Zt2vKd")],
  ["a password with signs", at("p%40ss%2Fw0rd%25Xy1")],
  ["no password, but a certificate", "postgres://hailong@db.province.gov.vn/hailong?sslmode=verify-full"],
  ["this machine", at("postgres", "127.0.0.1")],
  ["this machine by its other name", at("postgres", "[::1]")],
  ["several hosts, which only the driver reads", "postgres://hailong:x@a:5432,b:5432/hailong"],
])("%s is taken", (_, url) => {
  expect(readConfig({ DATABASE_URL: url }).databaseUrl).toBe(url);
});

test.each(["short", "a".repeat(40)])("a weak METRICS_TOKEN (%s) is refused and not said", (token) => {
  expect(() => readConfig({ METRICS_TOKEN: token })).toThrow(/METRICS_TOKEN: must/);
});
