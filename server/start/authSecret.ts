import { randomBytes } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Config } from "../config.ts";

const FILE = "auth-secret";

/**
 * The configuration with a secret for sessions. Beside the embedded database it is made once and lies in the data
 * folder, readable by its owner alone, and not in the database: a backup of one does not open the other. A real
 * database is given its secret by whoever runs it.
 */
export async function withAuthSecret(config: Config): Promise<Config> {
  if (config.authSecret || config.databaseUrl) return config;
  const file = join(config.dataDir, FILE);
  const made = randomBytes(32).toString("base64url");
  const authSecret = await writeFile(file, made, { mode: 0o600, flag: "wx" }).then(
    () => made,
    async () => (await readFile(file, "utf8")).trim(),
  );
  return { ...config, authSecret };
}
