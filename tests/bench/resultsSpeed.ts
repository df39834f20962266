import { sql } from "kysely";
import { resultsQuery } from "#contract/results.ts";
import { type Connection, connect } from "../../server/database/connect.ts";
import { readInstallation } from "../../server/database/settings.ts";
import { readRegister } from "../../server/figures/register.ts";
import { resultsOf } from "../../server/figures/results.ts";
import type { Platform } from "../../server/platform.ts";
import { openBrowser } from "../support/browser.ts";
import type { Finding } from "./finding.ts";
import { type Load, underLoad } from "./load.ts";
import { durationMs, middle } from "./middle.ts";
import { openScratchYear } from "./scratchYear.ts";
import { type ServerProcess, startProcess } from "./serverProcess.ts";

const SQL_RUNS = 60;
const FIRST_RUNS = 25;
const PAINTS = 5;
const TURNS = 2;
const ONE_READER = { clients: 1, warmUpSeconds: 1, codes: [], day: "" } satisfies Partial<Load>;

interface Size extends Connection {
  readonly url: string;
  readonly ratings: number;
  readonly server: ServerProcess;
}

/**
 * The results of a province's and of an agency's year: with many ratings against few, and against the best single
 * statement that sums the same cells. One reader, in turns.
 * @param sizes ratings in each database, the smallest first
 */
export async function benchResults(
  serverUrl: string,
  { year, sizes, seconds }: { year: number; sizes: readonly number[]; seconds: number },
): Promise<Finding[]> {
  const opened = await Promise.all(sizes.map((ratings) => openSize(serverUrl, year, ratings)));
  try {
    const findings: Finding[] = [];
    const { rootCode } = await readInstallation((opened[0] as Size).db);
    const agency = await busiestAgency(opened.at(-1) as Size);
    for (const code of [rootCode, agency]) {
      const path = `/api/results?agency=${code}&from=${year}-07&to=${year}-12&by=agency,criterion`;
      findings.push(...(await compareSizes(opened, { code, path, year, seconds })));
    }
    return [...findings, ...(await firstPaints(opened))];
  } finally {
    for (const { server, close } of opened) {
      await server.stop();
      await close();
    }
  }
}

async function openSize(serverUrl: string, year: number, ratings: number): Promise<Size> {
  const { url, close } = await openScratchYear(serverUrl, year, ratings);
  await close();
  const connection = connect(url, { max: 2 });
  await sql`analyze`.execute(connection.db);
  return { ...connection, url, ratings, server: await startProcess("server/node.ts", { DATABASE_URL: url }) };
}

async function busiestAgency({ db }: Size): Promise<string> {
  const { rows } = await sql<{ code: string }>`
    select code from tallies join agencies as a on a.id = agency_id
    where valid_to is null group by code order by sum(n1 + n2 + n3 + n4 + n5) desc limit 1
  `.execute(db);
  return rows[0]?.code as string;
}

async function compareSizes(
  opened: readonly Size[],
  { code, path, year, seconds }: { code: string; path: string; year: number; seconds: number },
): Promise<Finding[]> {
  const p50s = opened.map((): number[] => []);
  const sqls = opened.map((): number[] => []);
  for (let turn = 0; turn < TURNS; turn++) {
    for (const [i, { server, db }] of opened.entries()) {
      const outcome = await underLoad({ ...ONE_READER, seconds, port: server.port, path }, "200");
      p50s[i]?.push(outcome.p50Ms);
      const runs: number[] = [];
      for (let run = 0; run < SQL_RUNS; run++)
        runs.push(await durationMs(() => bestStatement(db, code, year)));
      sqls[i]?.push(middle(runs));
    }
  }
  const [few, most] = [mean(p50s[0]), mean(p50s.at(-1))];
  const [fewest, largest] = [opened[0] as Size, opened.at(-1) as Size];
  const ms = (duration: number) => `${duration.toFixed(2)} ms`;
  return [
    {
      what: `Results of ${code}, asked again, p50 with ${largest.ratings} ratings (${ms(most)}) against ${fewest.ratings} (${ms(few)})`,
      measured: most / few,
      atMost: 1.2,
      unit: "times",
    },
    {
      what: `Results of ${code}, asked again with ${largest.ratings} ratings, against the best single statement (${ms(mean(sqls.at(-1)))})`,
      measured: most / mean(sqls.at(-1)),
      atMost: 1.5,
      unit: "times",
    },
    {
      what: `Results of ${code} with ${largest.ratings} ratings, the first time after a step, without HTTP`,
      measured: middle(await firstTimes(largest, { code, year })),
      unit: "ms",
    },
  ];
}

/** Nothing is kept for a connection that has asked nothing yet. */
async function firstTimes({ url }: Size, { code, year }: { code: string; year: number }): Promise<number[]> {
  const times: number[] = [];
  for (let run = 0; run < FIRST_RUNS; run++) {
    const { db, close } = connect(url, { max: 1 });
    const platform = { db, now: () => new Date() } as Platform;
    const query = resultsQuery.parse({
      agency: code,
      from: `${year}-07`,
      to: `${year}-12`,
      by: "agency,criterion",
    });
    const register = await readRegister(platform);
    times.push(await durationMs(() => resultsOf(platform, register, query)));
    await close();
  }
  return times;
}

/** What somebody would write by hand who knows the tree of units already. */
async function bestStatement(db: Size["db"], code: string, year: number): Promise<void> {
  await sql`
    with recursive wanted (id, root) as (
      select id, null::int from agencies where code = ${code} and valid_to is null
      union all
      select a.id, a.id from agencies as a join wanted as w on a.parent_id = w.id
    )
    select agency_id, criterion, sum(n1)::int, sum(n2)::int, sum(n3)::int, sum(n4)::int, sum(n5)::int
    from tallies join wanted on wanted.id = agency_id
    where month between ${`${year}-07-01`}::date and ${`${year}-12-01`}::date
    group by 1, 2 order by 1, 2
  `.execute(db);
}

/** Until a browser with an empty cache shows something of the province's dashboard. */
async function firstPaints(opened: readonly Size[]): Promise<Finding[]> {
  const browser = await openBrowser();
  const findings: Finding[] = [];
  for (const { ratings, server } of opened) {
    const paints: number[] = [];
    for (let run = 0; run < PAINTS; run++) {
      const page = await browser.newPage();
      await page.goto(`http://127.0.0.1:${server.port}/`, { waitUntil: "load" });
      await page.waitForFunction(() => performance.getEntriesByName("first-contentful-paint").length > 0);
      paints.push(
        await page.evaluate(() => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0),
      );
      await page.close();
    }
    findings.push({
      what: `First paint of the dashboard with ${ratings} ratings`,
      measured: middle(paints),
      unit: "ms",
    });
  }
  await browser.close();
  return findings;
}

function mean(numbers: readonly number[] = []): number {
  return numbers.reduce((sum, n) => sum + n, 0) / numbers.length;
}
