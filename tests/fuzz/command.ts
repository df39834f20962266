import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";

const HELP = `npm run fuzz -- [--requests 20000] [--seed 1]
Sends that many hostile requests over every route and prints how each route answered. The same seed sends the same.`;

const { values } = parseArgs({
  options: {
    requests: { type: "string", default: "20000" },
    seed: { type: "string" },
    help: { type: "boolean" },
  },
});
const isNumber = (text: string) => /^[1-9]\d{0,6}$/.test(text);
if (values.help || !isNumber(values.requests) || !isNumber(values.seed ?? "1")) {
  console.log(HELP);
  process.exit(values.help ? 0 : 1);
}
const { status } = spawnSync("vitest", ["run", "--config", "tests/vitest.config.ts", "tests/fuzz"], {
  stdio: "inherit",
  env: {
    ...process.env,
    FUZZ_REQUESTS: values.requests,
    FUZZ_SEED: values.seed ?? String(Date.now() % 1_000_000),
  },
});
process.exit(status ?? 1);
