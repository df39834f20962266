/** Width of Grafana's grid, and the size of one panel on it. */
const GRID = { columns: 24, w: 12, h: 8 };

interface Panel {
  readonly title: string;
  readonly description: string;
  readonly unit: string;
  /** PromQL, and how each line is named. */
  readonly queries: readonly (readonly [expression: string, name: string])[];
}

const quantile = (share: number, family: string, by = "le") =>
  `histogram_quantile(${share}, sum by (${by}) (rate(${family}_bucket[1h])))`;

const PANELS: readonly Panel[] = [
  {
    title: "Ratings an hour, by outcome",
    description:
      "counted, repeated (the same page sent again), failed (the database was away). Known when the hour is over, and later while there are fewer than five.",
    unit: "short",
    queries: [["sum by (outcome) (increase(hailong_ratings_total[1h]))", "{{outcome}}"]],
  },
  {
    title: "Refusals an hour, by code",
    description: "busy: a point or the queue is full. Known when the hour is over.",
    unit: "short",
    queries: [["sum by (code) (increase(hailong_refusals_total[1h]))", "{{code}}"]],
  },
  {
    title: "Answer time by route, 95 of 100",
    description: "Over one second a citizen waits.",
    unit: "s",
    queries: [[quantile(0.95, "hailong_request_seconds", "le, route"), "{{route}}"]],
  },
  {
    title: "Answers of 500 and above, by code",
    description: "Should be none. Known at once: database-away and internal need somebody.",
    unit: "reqps",
    queries: [["sum by (code) (rate(hailong_failures_total[5m]))", "{{code}}"]],
  },
  {
    title: "Ratings in a commit",
    description: "Grows under load: ratings that arrive together share a commit.",
    unit: "short",
    queries: [
      [quantile(0.5, "hailong_commit_ratings"), "half"],
      [quantile(0.95, "hailong_commit_ratings"), "95 of 100"],
    ],
  },
  {
    title: "Commit time and ratings under way",
    description: "A queue that stays is a database that cannot follow.",
    unit: "short",
    queries: [
      [quantile(0.95, "hailong_commit_seconds"), "seconds, 95 of 100"],
      ["sum(hailong_queue_ratings)", "most ratings under way"],
    ],
  },
  {
    title: "Index of this year, by unit",
    description: "Only units with enough answers for an index; the public pages say the same.",
    unit: "percent",
    queries: [["max by (agency) (hailong_index_percent)", "{{agency}}"]],
  },
  {
    title: "Units by verdict",
    description: "Against the target: met, cannot tell yet, not met.",
    unit: "short",
    queries: [
      ["count(max by (agency) (hailong_verdict) == 1)", "met"],
      ["count(max by (agency) (hailong_verdict) == 0)", "cannot tell yet"],
      ["count(max by (agency) (hailong_verdict) == -1)", "not met"],
    ],
  },
];

/** A dashboard to import into Grafana; it asks there which Prometheus to read. */
export function grafanaDashboard() {
  const datasource = { type: "prometheus", uid: "$" + "{DS_PROMETHEUS}" };
  const perRow = GRID.columns / GRID.w;
  return {
    __inputs: [
      {
        name: "DS_PROMETHEUS",
        label: "Prometheus",
        type: "datasource",
        pluginId: "prometheus",
        pluginName: "Prometheus",
      },
    ],
    title: "Hài Lòng",
    uid: "hai-long",
    schemaVersion: 39,
    time: { from: "now-24h", to: "now" },
    refresh: "1m",
    timezone: "Asia/Ho_Chi_Minh",
    panels: PANELS.map(({ title, description, unit, queries }, i) => ({
      id: i + 1,
      type: "timeseries",
      title,
      description,
      datasource,
      gridPos: { x: (i % perRow) * GRID.w, y: Math.floor(i / perRow) * GRID.h, w: GRID.w, h: GRID.h },
      fieldConfig: { defaults: { unit, min: 0 }, overrides: [] },
      targets: queries.map(([expr, legendFormat], at) => ({
        refId: String.fromCharCode("A".charCodeAt(0) + at),
        datasource,
        expr,
        legendFormat,
      })),
    })),
  };
}
