import { expect, test } from "vitest";
import { grafanaDashboard } from "../../../server/health/grafanaDashboard.ts";
import { Metrics } from "../../../server/http/metrics.ts";

const dashboard = grafanaDashboard();
const expressions = dashboard.panels.flatMap(({ targets }) => targets.map(({ expr }) => expr));

test("every series that the dashboard reads is one that the server gives, by a label that it has", () => {
  let now = new Date("2026-11-23T05:00:00Z");
  const metrics = new Metrics(() => now);
  metrics.add("hailong_ratings_total", { outcome: "counted" });
  metrics.add("hailong_refusals_total", { code: "busy" });
  metrics.add("hailong_commit_ratings", {}, 3);
  metrics.add("hailong_commit_seconds", {}, 0.01);
  metrics.add("hailong_request_seconds", { route: "/", status: 200 }, 0.01);
  metrics.add("hailong_failures_total", { code: "internal" });
  now = new Date("2026-11-24T05:00:00Z");
  const unit = { labels: { agency: "01864" }, value: 1 };
  const text = metrics.text([
    { name: "hailong_index_percent", help: "", values: [unit] },
    { name: "hailong_verdict", help: "", values: [unit] },
  ]);
  const given = new Set([...text.matchAll(/^(\w+)[{ ]/gm)].map(([, name]) => name));
  const read = expressions.flatMap((expression) =>
    [...expression.matchAll(/hailong_\w+/g)].map(([name]) => name),
  );
  expect(read.length).toBeGreaterThan(8);
  expect(read.filter((name) => !given.has(name))).toEqual([]);
  const labels = new Set([...text.matchAll(/(\w+)="/g)].map(([, name]) => name as string));
  const asked = expressions.flatMap((expression) =>
    [...expression.matchAll(/by \(([^)]+)\)/g)].flatMap(([, names]) => (names as string).split(", ")),
  );
  expect(asked.filter((name) => !labels.has(name))).toEqual([]);
});

test("every family that the server counts is on the dashboard", () => {
  const families = [...new Metrics().text().matchAll(/^# TYPE (\w+)/gm)].map(([, name]) => name as string);
  expect(families.length).toBeGreaterThan(4);
  expect(families.filter((family) => !expressions.join(" ").includes(family))).toEqual([]);
});

test("panels have numbers of their own and none lies on another", () => {
  const places = dashboard.panels.map(({ id, gridPos }) => ({ id, at: `${gridPos.x}/${gridPos.y}` }));
  expect(new Set(places.map(({ id }) => id)).size).toBe(places.length);
  expect(new Set(places.map(({ at }) => at)).size).toBe(places.length);
});
