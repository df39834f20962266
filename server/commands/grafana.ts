import { grafanaDashboard } from "../health/grafanaDashboard.ts";

/* npm run --silent grafana > hai-long.json: a dashboard to import into Grafana. */
console.log(JSON.stringify(grafanaDashboard(), null, 2));
