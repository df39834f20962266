import { spawn } from "node:child_process";
import { readConfig } from "../config.ts";
import { hyperdriveUrl } from "./hyperdriveUrl.ts";

/** The Worker under wrangler dev, on this machine, with the database of DATABASE_URL in Hyperdrive's place. */
const config = readConfig(process.env);
if (!config.databaseUrl) {
  console.error("npm run worker needs DATABASE_URL: a Worker cannot hold the embedded database.");
  process.exit(1);
}
const ip = config.host === "0.0.0.0" ? [] : ["--ip", config.host];
const wrangler = spawn("wrangler", ["dev", "--local", "--port", String(config.port), ...ip], {
  stdio: "inherit",
  env: {
    ...process.env,
    CLOUDFLARE_HYPERDRIVE_LOCAL_CONNECTION_STRING_HYPERDRIVE: hyperdriveUrl(config.databaseUrl),
    WRANGLER_LOG_PATH: ".wrangler/logs",
    WRANGLER_SEND_METRICS: "false",
    WRANGLER_SEND_ERROR_REPORTS: "false",
    // Else it asks Cloudflare for an example of request.cf, which nothing here reads.
    CLOUDFLARE_CF_FETCH_ENABLED: "false",
  },
});
wrangler.on("exit", (code) => process.exit(code ?? 1));
