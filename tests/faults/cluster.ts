import { type ChildProcess, execFile, execFileSync, spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { chown, mkdtemp, open, readFile, rm } from "node:fs/promises";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import postgres from "postgres";

const CONNECTIONS = 24;

/** A PostgreSQL of our own, to be killed and frozen. */
export interface Cluster {
  readonly connections: number;
  url(database: string): string;
  /** Ends every process of it at once, and waits until they are gone. */
  kill(): Promise<void>;
  start(): Promise<void>;
  freeze(): Promise<void>;
  thaw(): Promise<void>;
  remove(): Promise<void>;
}

/** Where PostgreSQL's programs are; undefined: this machine has none. */
export function postgresPrograms(): string | undefined {
  const base = "/usr/lib/postgresql";
  const versions = existsSync(base) ? readdirSync(base).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...versions.map((version) => join(base, version, "bin")),
    ...(process.env.PATH ?? "").split(":"),
  ];
  return folders.find((folder) => existsSync(join(folder, "initdb")) && existsSync(join(folder, "postgres")));
}

/** PostgreSQL refuses to run as root. */
function owner(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const id = (flag: string) => Number(execFileSync("id", [flag, "postgres"]).toString());
  return { uid: id("-u"), gid: id("-g") };
}

export async function openCluster(programs: string): Promise<Cluster> {
  const parent = await mkdtemp(join(tmpdir(), "hai-long-cluster-"));
  const folder = join(parent, "data");
  const user = owner();
  if (user.uid !== undefined && user.gid !== undefined) await chown(parent, user.uid, user.gid);
  await promisify(execFile)(
    join(programs, "initdb"),
    ["-D", folder, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C"],
    {
      ...user,
      cwd: parent,
    },
  );
  const port = await freePort();
  const url = (database: string) => `postgres://postgres@127.0.0.1:${port}/${database}`;
  let main: ChildProcess | undefined;
  const log = await open(join(parent, "log"), "a");

  const start = async () => {
    const settings = {
      port,
      listen_addresses: "127.0.0.1",
      unix_socket_directories: parent,
      shared_buffers: "32MB",
      max_connections: CONNECTIONS,
    };
    const options = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
    main = spawn(join(programs, "postgres"), ["-D", folder, ...options], {
      ...user,
      cwd: parent,
      stdio: ["ignore", "ignore", log.fd],
    });
    await untilAnswers(url("postgres"));
  };
  /** The main process and those that it made, the main one first: it makes no more while it is stopped. */
  const signalAll = async (signal: NodeJS.Signals): Promise<number[]> => {
    const pid = main?.pid as number;
    process.kill(pid, signal);
    const children = (await readFile(`/proc/${pid}/task/${pid}/children`, "utf8"))
      .split(" ")
      .filter(Boolean)
      .map(Number);
    for (const child of children) tryKill(child, signal);
    return [pid, ...children];
  };
  // A test that dies in the middle of a fault takes its cluster with it, frozen or not.
  const endWithUs = () => {
    for (const signal of ["SIGCONT", "SIGQUIT"] as const) main?.kill(signal);
  };
  process.once("exit", endWithUs);
  await start();
  return {
    connections: CONNECTIONS,
    url,
    start,
    async kill() {
      const all = await signalAll("SIGSTOP");
      for (const pid of all) tryKill(pid, "SIGKILL");
      while (all.some((pid) => tryKill(pid, 0))) await pause(50);
    },
    async freeze() {
      await signalAll("SIGSTOP");
    },
    async thaw() {
      await signalAll("SIGCONT");
    },
    async remove() {
      const ended = new Promise((resolve) => main?.once("exit", resolve));
      main?.kill("SIGINT");
      await ended;
      process.off("exit", endWithUs);
      await log.close();
      await rm(parent, { recursive: true });
    },
  };
}

function tryKill(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, signal);
  } catch {
    return false;
  }
}

async function untilAnswers(url: string): Promise<void> {
  for (const until = Date.now() + 60_000; ; await pause(200)) {
    const sql = postgres(url, { max: 1, onnotice: () => {} });
    const error = await sql`select 1`.then(
      () => undefined,
      (e: Error) => e,
    );
    await sql.end({ timeout: 1 });
    if (!error) return;
    if (Date.now() > until) throw error;
  }
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
