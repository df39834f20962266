import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach } from "vitest";
import { LogUnreachable } from "../../../server/witness/LogUnreachable.ts";
import { logAddress } from "../../../server/witness/logAddress.ts";
import { WitnessRefusal } from "../../../server/witness/WitnessRefusal.ts";
import { type WitnessRun, witnessLog } from "../../../server/witness/witnessLog.ts";
import { newSigner } from "../sealing/signedLog.ts";
import { ServedLog } from "./servedLog.ts";

export const LOG_NAME = "log.example/hai-long";
export const WITNESS_NAME = "mttq.example";
const NOW = new Date("2026-12-01T03:00:00Z");

const toClose: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of toClose.splice(0)) await close();
});

/** A log that is served, of that many steps. */
export async function servedLog(steps: number): Promise<ServedLog> {
  const log = new ServedLog(await newSigner(LOG_NAME));
  await log.open();
  toClose.push(() => log.close());
  await log.publish(steps);
  return log;
}

export async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "hai-long-witness-"));
  toClose.push(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

export interface Ran {
  readonly outcome: "signed" | "refused" | "unreachable" | "not begun";
  readonly said: string;
}

/** One run in this process; the folder is this test's alone. */
export async function runWitness(
  log: ServedLog,
  folder: string,
  more: Partial<WitnessRun> = {},
): Promise<Ran> {
  const said: string[] = [];
  const address = logAddress(log.address) ?? "";
  const run = { address, folder, name: WITNESS_NAME, mirror: false, now: NOW, ...more };
  const outcome = await witnessLog(run, ({ vi, en }) => said.push(vi, en)).then(
    (signed) => (signed ? "signed" : "refused"),
    (error: unknown) => {
      if (error instanceof WitnessRefusal) said.push(error.words.vi, error.words.en);
      else if (!(error instanceof LogUnreachable)) throw error;
      return error instanceof LogUnreachable ? "unreachable" : "not begun";
    },
  );
  return { outcome, said: said.join("\n") };
}

/** Evidence that was kept: of the last refusal, name and text of each file. */
export async function evidenceIn(folder: string): Promise<Record<string, string>> {
  const place = (await readdir(folder))
    .filter((name) => name.startsWith("refused-"))
    .sort()
    .at(-1);
  if (!place) return {};
  const names = (await readdir(join(folder, place), { withFileTypes: true })).filter((one) => one.isFile());
  const read = names.map(
    async ({ name }) => [name, await readFile(join(folder, place, name), "utf8")] as const,
  );
  return Object.fromEntries(await Promise.all(read));
}
