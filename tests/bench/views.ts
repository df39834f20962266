import { readFile } from "node:fs/promises";
import { readInstallation, updateInstallation } from "../../server/database/settings.ts";
import { freezeReport } from "../../server/reports/freeze.ts";
import type { Finding } from "./finding.ts";
import { forgetEditions } from "./frozenYear.ts";
import { openScratchYear, type ScratchYear } from "./scratchYear.ts";
import { startProcess } from "./serverProcess.ts";

const RATINGS = 10_000;
const KEPT_VIEWS = 1_000;
const MADE_VIEWS = 12;
/** Linux counts the time of processes in hundredths of a second. */
const TICK_MS = 10;
const ENCODING = { "Accept-Encoding": "gzip" };

/**
 * What one view costs the server's process in CPU: of a page that is kept, and of the same page after something public
 * changed, when it is made again as for every view before pages were kept.
 */
export async function benchViews(serverUrl: string, year: number): Promise<Finding[]> {
  const scratch = await openScratchYear(serverUrl, year, RATINGS);
  await forgetEditions(scratch.db);
  await freezeReport(scratch.db, { year, today: `${year + 1}-02-01` });
  const { rootCode } = await readInstallation(scratch.db);
  const server = await startProcess("server/node.ts", { DATABASE_URL: scratch.url });
  try {
    const findings: Finding[] = [];
    for (const path of ["/", `/agencies/${await aCommune(scratch, rootCode)}`, `/reports/${year}`]) {
      const view = async () => {
        const answer = await fetch(`http://127.0.0.1:${server.port}${path}`, { headers: ENCODING });
        if (answer.status !== 200) throw new Error(`${path} answers ${answer.status}`);
        await answer.arrayBuffer();
      };
      for (let warmUp = 0; warmUp < MADE_VIEWS; warmUp++) await madeAgain(scratch, view);
      const made = await cpuMs(server.pid, MADE_VIEWS, () => madeAgain(scratch, view));
      for (let warmUp = 0; warmUp < KEPT_VIEWS; warmUp++) await view();
      const kept = await cpuMs(server.pid, KEPT_VIEWS, view);
      findings.push({
        what: `A view of ${path}, CPU of the server (${made.toFixed(1)} ms when it is made again)`,
        measured: kept,
        atMost: 0.5,
        unit: "ms",
      });
    }
    return findings;
  } finally {
    await server.stop();
    await scratch.close();
  }
}

async function madeAgain({ db }: ScratchYear, view: () => Promise<void>): Promise<void> {
  const { targetPercent } = await readInstallation(db);
  await updateInstallation(db, { targetPercent });
  await view();
}

async function aCommune({ db }: ScratchYear, rootCode: string): Promise<string> {
  const { code } = await db
    .selectFrom("agencies")
    .select("code")
    .where("code", "<>", rootCode)
    .where("valid_to", "is", null)
    .where("kind", "=", "commune")
    .orderBy("code")
    .limit(1)
    .executeTakeFirstOrThrow();
  return code;
}

/** Time of all cores that a process takes for each of some pieces of work, one after the other. */
async function cpuMs(pid: number, times: number, work: () => Promise<void>): Promise<number> {
  const before = await ticksOf(pid);
  for (let run = 0; run < times; run++) await work();
  return (((await ticksOf(pid)) - before) * TICK_MS) / times;
}

async function ticksOf(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8");
  // After the name, which may hold anything: fields 14 and 15 are time in the program and in the kernel for it.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return Number(fields[11]) + Number(fields[12]);
}
