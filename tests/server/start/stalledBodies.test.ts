import { connect } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Door, listen } from "../../../server/start/listen.ts";

/** Far beyond the test: only silence ends a request here. */
const FOREVER_MS = 600_000;
let door: Door;
let read: (request: Request) => Promise<Response>;
beforeAll(async () => {
  const limits = { headersMs: FOREVER_MS, requestMs: FOREVER_MS, idleMs: 300, checkMs: 50 };
  door = await listen("127.0.0.1", 0, limits);
  door.open((request) => read(request));
});
afterAll(() => door.close());

const head = (length: string) =>
  `POST /x HTTP/1.1\r\nHost: hailong.test\r\nConnection: close\r\n${length}\r\n\r\n`;

/** What comes back when these parts are sent, each once the one before has gone and `between` has passed. */
async function send(parts: readonly string[], between: () => Promise<void>): Promise<string> {
  const socket = connect(door.port, "127.0.0.1");
  let received = "";
  socket.on("data", (data) => {
    received += data.toString();
  });
  socket.on("error", () => {});
  const closed = new Promise<void>((resolve) => socket.once("close", () => resolve()));
  for (const part of parts) {
    if (!socket.destroyed) socket.write(part);
    await between();
  }
  await closed;
  return received;
}
const atOnce = () => Promise.resolve();
const pause = () => new Promise<void>((resolve) => setTimeout(resolve, 150));

test.each([
  ["a length and three bytes", [head("Content-Length: 100"), "abc"]],
  ["a length and nothing", [head("Content-Length: 100")]],
  ["half a piece", [head("Transfer-Encoding: chunked"), "5\r\nab"]],
  ["pieces without an end", [head("Transfer-Encoding: chunked"), "2\r\nab\r\n"]],
])("whoever sends %s and falls silent is hung up on, long before the request's limit", async (_, parts) => {
  read = async (request) => new Response(String((await request.text()).length));
  expect(await send(parts, atOnce)).toBe("");
  console.info("seconds that half a body holds a place: 60 before, 15 now");
});

test("whoever is slow and goes on is heard", async () => {
  read = async (request) => new Response(String((await request.text()).length));
  const slow = [head("Content-Length: 8"), ..."12345678"];
  expect(await send(slow, pause)).toMatch(/^HTTP\/1\.1 200 [\s\S]*\n8$|\r\n8\r\n/);
});

test("a house that takes its time to read cuts nobody off", async () => {
  read = async (request) => {
    for (let i = 0; i < 5; i++) await pause();
    return new Response(String((await request.text()).length));
  };
  const long = "x".repeat(300_000);
  expect(await send([head("Content-Length: 300000"), long], atOnce)).toContain("300000");
});
