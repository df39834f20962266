import { mkdtemp, rm } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { dayInVietnam } from "#contract/day.ts";
import { type StartedServer, startRefused, startServer } from "../support/startedServer.ts";

let folder: string;
let server: StartedServer;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "hai-long-start-"));
  server = await startServer({ DATA_DIR: folder });
});
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true });
});

it("an empty folder becomes a demonstration that says it is simulated", async () => {
  expect(server.printed()).toContain("100 %");
  expect(server.printed()).toContain("simulated figures");
  const agencies = await fetch(`${server.url}/api/agencies?search=bang+thanh`);
  expect(agencies.status).toBe(200);
  expect(JSON.stringify(await agencies.json())).toContain("Bằng Thành");
});

it("the terminal draws the QR of a rating page that opens", async () => {
  expect(server.printed()).toContain("▄▄▄▄▄ █");
  expect((await fetch(server.ratingPage())).status).toBe(200);
});

it("a second process on the same folder is refused by name", async () => {
  const { code, said } = await startRefused({ DATA_DIR: folder });
  expect(code).toBe(1);
  expect(said).toContain(`The data folder ${folder} is in use`);
});

it("every rating that was acknowledged around Ctrl-C is there after the next start", async () => {
  const point = new URL(server.ratingPage()).pathname.split("/").at(-1);
  const rate = (id: string) =>
    fetch(`${server.url}/api/ratings`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ id, day: dayInVietnam(new Date()), point, answers: { overall: 4 } }),
    });
  const ids = Array.from({ length: 100 }, () => crypto.randomUUID());
  const sending = ids.map(rate);
  const sent = Promise.allSettled(sending);
  await Promise.any(sending);
  expect(await server.stop()).toBe(0);
  const acknowledged = new Map<string, string>();
  for (const [i, answer] of (await sent).entries()) {
    // A connection that came after the door had closed was never acknowledged; the phone keeps its rating.
    if (answer.status === "fulfilled" && answer.value.ok)
      acknowledged.set(ids[i] as string, (await answer.value.json()).receipt);
  }
  expect(acknowledged.size).toBeGreaterThan(0);
  server = await startServer({ DATA_DIR: folder });
  expect(server.printed()).not.toContain("100 %");
  for (const [id, receipt] of acknowledged) {
    const again = await rate(id);
    expect(again.status).toBe(200);
    expect(await again.json()).toMatchObject({ receipt });
  }
});

it("a port in use, a wrong setting and a database that is away are refused in a sentence", async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
  const { port } = other.address() as AddressInfo;
  const taken = await startRefused({ PORT: String(port), DATA_DIR: folder });
  other.close();
  expect(taken).toMatchObject({ code: 1, said: expect.stringContaining(`Port ${port} is in use`) });
  const wrong = await startRefused({ LOG_LEVEL: "loud" });
  expect(wrong).toMatchObject({ code: 1, said: expect.stringContaining("LOG_LEVEL") });
  const away = await startRefused({ DATABASE_URL: "postgres://nobody:secret@127.0.0.1:1/none" });
  expect(away).toMatchObject({ code: 1, said: expect.stringContaining("DATABASE_URL does not answer") });
  expect(away.said).not.toContain("secret");
});
