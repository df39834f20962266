import { brotliDecompressSync, gunzipSync, inflateSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { metricsOf } from "../../server/http/metrics.ts";
import { verifyTallies } from "../../server/ratings/verify.ts";
import { DOOR } from "./door.ts";
import { judge } from "./judge.ts";
import { type Operation, operationsOf } from "./operations.ts";
import { IS_LONG, REQUESTS, SEED } from "./order.ts";
import { PAGES, type PageRoute } from "./pages.ts";
import { type FuzzRequest, operationRequests, pageRequests } from "./requests.ts";
import { moved, openWorld, stillRows, type World } from "./world.ts";

let world: World;
let operations: Operation[];

beforeAll(async () => {
  world = await openWorld();
  operations = operationsOf(await (await world.app.request("/openapi.json")).json());
});
afterAll(() => world.test.database.close());

/** What an accepted request may move, by its method and status; whatever else moves is a breach. */
function mayMove({ method }: FuzzRequest, status: number): boolean {
  return method === "POST" && (status === 201 || status === 303);
}

async function send({ method, path, query, headers, body }: FuzzRequest) {
  const response = await world.app.request(`http://hailong.test${path}${query && `?${query}`}`, {
    method,
    headers,
    ...(body !== undefined && { body }),
  });
  const text = await unpacked(response);
  return { status: response.status, headers: response.headers, text };
}

/** As a client reads it that has asked for a compressed answer. */
async function unpacked(response: Response): Promise<string> {
  const packing = response.headers.get("Content-Encoding");
  if (packing === null || response.body === null) return await response.text();
  const unpack = { br: brotliDecompressSync, gzip: gunzipSync, deflate: inflateSync }[packing];
  if (!unpack) throw new Error(`packed as ${packing}`);
  return unpack(Buffer.from(await response.arrayBuffer())).toString();
}

/** How often each route answered what. */
function countsByRoute(): Map<string, Map<number, number>> {
  const counts = new Map<string, Map<number, number>>();
  for (const { name, status } of world.answered) {
    const byStatus = counts.get(name) ?? new Map<number, number>();
    counts.set(name, byStatus.set(status, (byStatus.get(status) ?? 0) + 1));
  }
  return counts;
}

interface Drawn {
  readonly weight: number;
  readonly arbitrary: fc.Arbitrary<FuzzRequest>;
}

const drawnOperations = (): Drawn[] =>
  operations.map((one) => ({
    weight: one.method === "POST" ? 60 : 10,
    arbitrary: operationRequests(one, world.known),
  }));
const drawnPages = (pages: readonly PageRoute[]): Drawn[] =>
  pages.map((one) => ({
    // Behind the door every form ends alike; what citizens send matters more.
    weight: one.statuses === DOOR ? 6 : one.method === "POST" ? 20 : 8,
    arbitrary: pageRequests(one, world.known),
  }));

let before: Awaited<ReturnType<typeof moved>>;
/** Sends it; throws when the answer is not one that its route lists, or something moved that may not. */
async function check(one: FuzzRequest): Promise<void> {
  const answer = await send(one);
  const after = await moved(world);
  const wrong = judge(operations, one, answer);
  if (!mayMove(one, answer.status) && JSON.stringify(after) !== JSON.stringify(before)) {
    wrong.push(`moves the database: ${JSON.stringify({ before, after })}`);
  }
  before = after;
  if (wrong.length > 0)
    throw new Error(
      `${one.method} ${one.path}?${one.query}: ${wrong.join("\n")}\n${answer.status} ${answer.text.slice(0, 300)}`,
    );
}

const TITLE = `${REQUESTS} requests, valid and damaged, over every route: listed answers only, and refused ones leave no trace`;
test(TITLE, { timeout: 60_000 + REQUESTS * 60 }, async () => {
  const stillBefore = await stillRows(world);
  // What the world was given without ratings, for pages to show.
  const { differences } = await verifyTallies(world.test.database.db);
  before = await moved(world);
  const request = fc.oneof(...drawnOperations(), ...drawnPages(PAGES));
  await fc.assert(fc.asyncProperty(request, check), { numRuns: REQUESTS, seed: SEED });
  expect(await stillRows(world)).toBe(stillBefore);
  expect((await verifyTallies(world.test.database.db)).differences).toEqual(differences);
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
});

test("every route of the app was among them, and did what it is for at least once", async () => {
  // What stands in the slots, and how they are called, differs here and there.
  const closed = PAGES.filter((one) => one.refusesStrangers).map(
    ({ method, path }) => `${method} ${path.replace(/\{\w+\}/g, "{}")}`,
  );
  // "/voices/:clip{[0-9a-f]{16}\\.caf}" is "/voices/{clip}.caf" there.
  const asListed = (name: string) =>
    name.replace(/:\w+\{\[0-9a-f\]\{16\}\\(\.\w+)\}/g, "{}$1").replace(/:\w+/g, "{}");
  const names = new Set(
    world.app.routes
      .filter(({ method }) => method !== "ALL")
      .map(({ method, path }) => `${method} ${path}`)
      .filter((name) => !closed.includes(asListed(name))),
  );
  const missed = () => {
    const counts = countsByRoute();
    return [...names].filter((name) => ![...(counts.get(name)?.keys() ?? [])].some((status) => status < 400));
  };
  // What chance left out is drawn by itself: each new route changes what all the others get.
  const open = drawnPages(PAGES.filter((one) => !one.refusesStrangers));
  for (const { arbitrary } of [...open, ...drawnOperations()]) {
    if (missed().length === 0) break;
    for (const one of fc.sample(arbitrary, { numRuns: 40, seed: SEED })) await check(one);
  }
  expect(missed()).toEqual([]);
});

test("no line of the log holds what was sent", () => {
  expect(world.answered.length).toBeGreaterThanOrEqual(REQUESTS);
  // Sums alone, and not before the hour is over.
  expect(world.logged).toEqual([]);
  metricsOf(world.platform).end();
  const log = world.logged.join("\n");
  expect(log).toContain("/api/ratings 201");
  for (const sent of ["AAAAAAA", "nhiệt tình", "fuzz", "etc/passwd", "7Z3K9M2Q4R6T8V0X", "evil.test"]) {
    expect(log).not.toContain(sent);
  }
  expect(world.logged.filter((line) => JSON.parse(line).level !== "info")).toEqual([]);
});

afterAll(() => {
  if (!IS_LONG) return;
  const rows = [...countsByRoute()].sort(([a], [b]) => a.localeCompare(b));
  for (const [name, byStatus] of rows) {
    const counts = [...byStatus].sort(([a], [b]) => a - b).map(([status, count]) => `${status}: ${count}`);
    console.log(`${name.padEnd(48)} ${counts.join("  ")}`);
  }
  console.log(`${world.answered.length} answers, seed ${SEED}`);
});
