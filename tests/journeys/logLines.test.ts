import { afterAll, beforeAll, expect, test } from "vitest";
import { dayInVietnam } from "#contract/day.ts";
import { POINT } from "../runtime/requests.ts";
import { openTestDatabase, type TestDatabase } from "../support/database.ts";
import { type StartedServer, startServer } from "../support/startedServer.ts";

/*
 * A day at the counter, as the operator of the machine sees it: all that the process prints, at its most talkative.
 */
const COMMENT = "Chị Lan ở quầy 3 rất chu đáo, số của tôi 0912345678";
const HEADERS = {
  "User-Agent": "Mozilla/5.0 (Linux; Android 9; SM-J260G) Counter/1.0",
  "X-Forwarded-For": "203.0.113.77",
  Cookie: "visitor=4f1d2c",
};

let database: TestDatabase;
let server: StartedServer;
/** Everything that names a person, a rating or a comment; grows as the day goes on. */
const personal = new Set([
  COMMENT,
  "Chị Lan",
  "0912345678",
  "203.0.113.77",
  "SM-J260G",
  "4f1d2c",
  "127.0.0.1:",
]);

beforeAll(async () => {
  database = await openTestDatabase({ units: "bac-kan" });
  server = await startServer({
    DATABASE_URL: await database.handOver(),
    DATABASE_POOL: database.isServer ? "10" : "1",
    LOG_LEVEL: "debug",
  });
});
afterAll(() => server.stop());

async function ask(path: string, init: RequestInit = {}): Promise<Response> {
  const headers = { ...HEADERS, ...(init.headers as Record<string, string> | undefined) };
  return await fetch(server.url + path, { redirect: "manual", ...init, headers });
}

async function rateAsJson(changes: object = {}): Promise<number> {
  const id = crypto.randomUUID();
  personal.add(id);
  const body = JSON.stringify({
    ...{ id, day: dayInVietnam(new Date()), point: POINT, answers: { overall: 1 }, comment: COMMENT },
    ...changes,
  });
  const answer = await ask("/api/ratings", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body,
  });
  const { receipt } = (await answer.json()) as { receipt?: string };
  if (receipt) personal.add(receipt);
  return answer.status;
}

async function rateByForm(): Promise<void> {
  const page = await (await ask(`/d/${POINT}`)).text();
  const id = /name="id" value="([^"]+)"/.exec(page)?.[1] as string;
  personal.add(id);
  const body = new URLSearchParams({ id, day: dayInVietnam(new Date()), overall: "2", comment: COMMENT });
  const answer = await ask(`/d/${POINT}`, { method: "POST", body });
  expect(answer.status).toBe(303);
  const thanks = new URL(answer.headers.get("Location") as string, server.url);
  const receipt = thanks.searchParams.get("receipt") as string;
  personal.add(receipt);
  expect((await ask(thanks.pathname + thanks.search)).status).toBe(200);
  const later = new URLSearchParams({ receipt, comment: COMMENT });
  expect((await ask(thanks.pathname, { method: "POST", body: later })).status).toBe(303);
  expect(await (await ask(`/r/${receipt}`)).text()).toContain("Chị Lan");
}

test("a day of ratings, comments, slips and faults leaves no line about a person", async () => {
  expect(await rateAsJson()).toBe(201);
  await rateByForm();
  expect(await rateAsJson({ answers: { overall: 9 } })).toBe(422);
  expect(await rateAsJson({ comment: COMMENT.repeat(60) })).toBe(422);
  expect(await rateAsJson({ [COMMENT]: 1 })).toBe(422);
  expect((await ask(`/agencies?search=${encodeURIComponent(COMMENT)}`)).status).toBe(200);
  expect((await ask(`/${encodeURIComponent(COMMENT)}`)).status).toBe(404);
  expect((await ask("/r/4Q7M9X2C5V8B3N6K")).status).toBe(404);
  personal.add("4Q7M9X2C5V8B3N6K");
  // The worst moment to be talkative: the database goes away in the middle.
  await database.close();
  expect(await rateAsJson()).toBeGreaterThanOrEqual(500);
  await server.stop();

  const printed = server.printed();
  const lines = printed
    .slice(printed.lastIndexOf("Ctrl-C"))
    .split("\n")
    .filter((line) => line.startsWith("{"));
  // One line for the failure, one for all that was asked in this hour but of citizens, who were fewer than five.
  const messages = lines.map((line) => JSON.parse(line) as { msg: string; level: number; answers?: object });
  expect(messages.filter(({ msg }) => msg === "request failed")).toHaveLength(1);
  expect(messages.find(({ msg }) => msg === "requests")?.answers).toMatchObject({ "/agencies 200": 1 });
  expect(messages.filter(({ msg }) => msg === "request")).toEqual([]);
  for (const word of personal) expect(printed.slice(printed.lastIndexOf("Ctrl-C"))).not.toContain(word);
  // The counter is named on the poster that the terminal offers, and nowhere in the log: with the time it is a person.
  for (const line of lines) expect(line).not.toContain(POINT);
});
