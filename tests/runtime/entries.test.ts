import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { dayInVietnam } from "#contract/day.ts";
import type { Results } from "#contract/results.ts";
import { connect } from "../../server/database/connect.ts";
import { assetPath } from "../../server/http/assets.ts";
import { openTestDatabase, type TestDatabase } from "../support/database.ts";
import { startServer } from "../support/startedServer.ts";
import { startWorker } from "../support/startedWorker.ts";
import { leaveRatingsOf2025 } from "./leftovers.ts";
import { POINT, requestsToTry } from "./requests.ts";

interface Entry {
  readonly database: TestDatabase;
  readonly url: string;
  stop(): Promise<unknown>;
}

/** Else posters carry each entry's own port. */
const PUBLIC_URL = "http://hailong.test";
const today = dayInVietnam(new Date());
let node: Entry;
let worker: Entry;
let workerDatabaseUrl: string;
beforeAll(async () => {
  const forNode = await openTestDatabase({ units: "bac-kan" });
  await leaveRatingsOf2025(forNode.db);
  const env = {
    DATABASE_URL: await forNode.handOver(),
    DATABASE_POOL: forNode.isServer ? "10" : "1",
    PUBLIC_URL,
  };
  node = { database: forNode, ...(await startServer(env)) };
  const forWorker = await openTestDatabase({ units: "bac-kan" });
  await leaveRatingsOf2025(forWorker.db);
  workerDatabaseUrl = await forWorker.handOver();
  worker = { database: forWorker, ...(await startWorker(workerDatabaseUrl, { PUBLIC_URL })) };
  expect(await (await fetch(`${worker.url}/__scheduled`)).text()).toBe("Ran scheduled event");
  // Node passes its first night when it starts.
  await vi.waitFor(async () => expect(await publishedUntil(node.url)).not.toBeNull(), { timeout: 60_000 });
});
afterAll(async () => {
  for (const entry of [node, worker]) {
    await entry?.stop();
    await entry?.database.close();
  }
});

async function publishedUntil(url: string): Promise<string | null> {
  const answer = await (await fetch(`${url}/api/results`)).json();
  return (answer as Results).publication.dataUntil;
}

/** Made equal: ids, the receipts made from them, the time of day, and the entry's own address. */
function withoutChance(text: string, { url }: Entry): string {
  return text
    .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g, "{id}")
    .replaceAll(/\b[0-9A-Z]{16}\b|\b(?:[0-9A-Z]{4} ){3}[0-9A-Z]{4}\b/g, "{receipt}")
    .replaceAll(/data-clock="[\d:]+"/g, "{clock}")
    .replaceAll(url, "");
}

/** Where two texts part, with what follows; pages are long, and only this is worth printing. */
function partingOf(one: string, other: string): { one: string; other: string } | null {
  if (one === other) return null;
  let at = 0;
  while (one[at] === other[at]) at += 1;
  return { one: one.slice(at - 60, at + 120), other: other.slice(at - 60, at + 120) };
}

const HEADERS = [
  "Content-Type",
  "Content-Security-Policy",
  "Cache-Control",
  "Allow",
  "Location",
  "Referrer-Policy",
];

async function answerOf(entry: Entry, path: string, init: RequestInit = {}) {
  const response = await fetch(entry.url + path, { redirect: "manual", ...init });
  return {
    status: response.status,
    headers: HEADERS.map((name) => [name, response.headers.get(name)]),
    body: withoutChance(await response.text(), entry),
  };
}

it.each(requestsToTry(today))("$what: Node and Worker give the same answer ($status)", async (request) => {
  const fromNode = await answerOf(node, request.path, request.init);
  const fromWorker = await answerOf(worker, request.path, request.init);
  expect(fromNode.status).toBe(request.status);
  expect({ ...fromWorker, body: "" }).toEqual({ ...fromNode, body: "" });
  expect(partingOf(fromNode.body, fromWorker.body)).toBeNull();
});

it.each(["Node", "Worker"])("%s takes a rating by form and thanks for it", async (name) => {
  const { url } = name === "Node" ? node : worker;
  const page = await (await fetch(`${url}/d/${POINT}`)).text();
  const id = /name="id" value="([^"]+)"/.exec(page)?.[1] as string;
  const posted = await fetch(`${url}/d/${POINT}`, {
    method: "POST",
    redirect: "manual",
    body: new URLSearchParams({ id, day: today, overall: "2" }),
  });
  expect(posted.status).toBe(303);
  const thanks = await fetch(new URL(posted.headers.get("Location") as string, url));
  expect(thanks.status).toBe(200);
  expect(await thanks.text()).toContain("Lượt này có trong số liệu công bố");
});

it.each(["Node", "Worker"])("%s sends a page compressed to whoever can read it", async (name) => {
  const { url } = name === "Node" ? node : worker;
  const response = await fetch(`${url}/d/${POINT}`, { headers: { "Accept-Encoding": "gzip" } });
  expect(response.headers.get("Content-Encoding")).toBe("gzip");
  await response.text();
});

it.each(["Node", "Worker"])("%s lets a browser keep a built file for good", async (name) => {
  const { url } = name === "Node" ? node : worker;
  const response = await fetch(url + assetPath("ui/page.css"));
  expect(response.status).toBe(200);
  expect(response.headers.get("Content-Type")).toContain("text/css");
  expect(response.headers.get("Cache-Control")).toBe("public, max-age=31536000, immutable");
  expect(response.headers.get("X-Content-Type-Options")).toBe("nosniff");
  await response.text();
});

it("the Worker's clock releases what a finished year left over", async () => {
  const after = connect(workerDatabaseUrl, { max: 1 });
  const released = await after.db
    .selectFrom("tallies")
    .select(["month", "n4"])
    .where("point_id", "=", 0)
    .where("criterion", "=", "overall")
    .execute();
  await after.close();
  expect(released).toEqual([{ month: "2025-12-01", n4: 5 }]);
});
