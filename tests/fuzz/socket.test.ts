import fc from "fast-check";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type Door, listen } from "../../server/start/listen.ts";
import { REQUESTS, SEED } from "./order.ts";
import { exchange, statusesOf } from "./rawSocket.ts";
import { moved, openWorld, stillRows, type World } from "./world.ts";

const POINT = "AAAAAAAQ";
const END = "Host: hailong.test\r\nConnection: close\r\n\r\n";
const get = (target: string) => `GET ${target} HTTP/1.1\r\n${END}`;

let world: World;
let door: Door;
const printed = [vi.spyOn(console, "error"), vi.spyOn(console, "info"), vi.spyOn(console, "log")];
beforeAll(async () => {
  world = await openWorld();
  door = await listen("127.0.0.1", 0, { headersMs: 400, requestMs: 800, checkMs: 100 });
  door.open(world.app.fetch);
});
afterAll(async () => {
  await door.close();
  await world.test.database.close();
});

function rating(changes: object = {}): string {
  return JSON.stringify({
    id: crypto.randomUUID(),
    day: "2026-11-23",
    point: POINT,
    answers: { overall: 4 },
    ...changes,
  });
}

function post(body: string, headers: readonly string[]): string {
  return ["POST /api/ratings HTTP/1.1", "Content-Type: application/json", ...headers, END + body].join(
    "\r\n",
  );
}
const length = (body: string) => `Content-Length: ${Buffer.byteLength(body)}`;
const chunk = (text: string) => `${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n`;

const body = rating();
const REFUSED: readonly (readonly [string, string | Uint8Array])[] = [
  ["a header over two lines", `GET / HTTP/1.1\r\nX-A: a\r\n\tb: c\r\n${END}`],
  ["a line end without its return", `GET / HTTP/1.1\nX-A: a\nHost: x\n\n`],
  ["NUL in a header", `GET / HTTP/1.1\r\nX-A: a\0b\r\n${END}`],
  ["a space in the name of a header", `GET / HTTP/1.1\r\nX A: b\r\n${END}`],
  ["two lengths", post(body, [length(body), "Content-Length: 3"])],
  [
    "a length and pieces: two readers would read two requests",
    post(chunk(body), [length(body), "Transfer-Encoding: chunked"]),
  ],
  ["a length below nothing", post(body, ["Content-Length: -5"])],
  ["a piece without a size", post(`xyz\r\n${body}\r\n0\r\n\r\n`, ["Transfer-Encoding: chunked"])],
  ["a piece that claims all memory", post(`ffffffffffffffff\r\n${body}`, ["Transfer-Encoding: chunked"])],
  ["an unknown way to send pieces", post(body, ["Transfer-Encoding: gzip, chunked"])],
  ["no version", "GET /\r\n\r\n"],
  ["a version that there is not", `GET / HTTP/7.3\r\n${END}`],
  ["a method in small letters", `get / HTTP/1.1\r\n${END}`],
  ["a line of 100 KB", get(`/${"a".repeat(100_000)}`)],
  ["headers of 100 KB", `GET / HTTP/1.1\r\nX-A: ${"a".repeat(100_000)}\r\n${END}`],
  ["no host", "GET / HTTP/1.1\r\nConnection: close\r\n\r\n"],
  ["a host that is a path", "GET / HTTP/1.1\r\nHost: a/../b\r\nConnection: close\r\n\r\n"],
  ["a host that is two", "GET / HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n"],
  ["a backslash in the path", get("/assets\\..\\inline.json")],
  ["all of the server", `OPTIONS * HTTP/1.1\r\n${END}`],
  ["the way to another server", `CONNECT evil.test:443 HTTP/1.1\r\n${END}`],
  ["an echo", `TRACE / HTTP/1.1\r\n${END}`],
  [
    "a socket to talk through",
    `GET /d/x HTTP/1.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nHost: x\r\n\r\n`,
  ],
  ["an expectation", post(body, [length(body), "Expect: the impossible"])],
  ["a body that ends early", post(body.slice(0, 20), [length(body)])],
  ["the beginning of TLS", new Uint8Array([0x16, 0x03, 0x01, 0x02, 0x00, 0x01, 0x00, 0x01, 0xfc, 0x03])],
  ["HTTP/2 without asking", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"],
];

async function expectUnmoved(work: () => Promise<void>): Promise<void> {
  const before = [await moved(world), await stillRows(world)];
  await work();
  expect([await moved(world), await stillRows(world)]).toEqual(before);
}

test.each(REFUSED)("%s is refused, or hung up on, and counts nowhere", async (_, bytes) => {
  await expectUnmoved(async () => {
    const received = await exchange(door.port, [bytes], true);
    for (const status of statusesOf(received)) {
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
    }
    expect(received).not.toMatch(/\n\s+at |node:internal|Error:/);
  });
});

test.each([
  "/assets/../inline.json",
  "/assets/../../package.json",
  "/assets/%2e%2e/%2e%2e/package.json",
  "/assets/..%2f..%2fpackage.json",
  "/assets/..%5c..%5cpackage.json",
  "/assets/....//....//package.json",
  "/assets//etc/passwd",
  "/assets/%00/../../package.json",
  "//evil.test/..%2f",
  "/.env",
  "/.data/PG_VERSION",
  "http://evil.test/assets/../../package.json",
])("no path leads to a file that was not published: %s", async (target) => {
  const received = await exchange(door.port, [get(target)]);
  expect(statusesOf(received)).toHaveLength(1);
  expect(statusesOf(received)[0]).toBeGreaterThanOrEqual(400);
  expect(statusesOf(received)[0]).toBeLessThan(500);
  expect(received).not.toMatch(/hai-long"|root:|ratingScript|dependencies/);
});

test("a rating that arrives letter by letter counts once", async () => {
  const { answers } = await moved(world);
  const received = await exchange(door.port, [...post(body, [length(body)])].reduce<string[]>(inSixes, []));
  expect(statusesOf(received)).toEqual([201]);
  expect((await moved(world)).answers).toBe(answers + 1);
});

/** A letter at a time takes longer than the test's short patience; six at a time are slow enough to come apart anywhere. */
function inSixes(pieces: string[], letter: string): string[] {
  const last = pieces.at(-1);
  if (last === undefined || last.length === 6) pieces.push(letter);
  else pieces[pieces.length - 1] = last + letter;
  return pieces;
}

test("whoever never finishes a request is hung up on, in the headers and in the body", async () => {
  await expectUnmoved(async () => {
    const slow = (text: string) => [...text].flatMap((letter) => [letter]);
    const inHeaders = await exchange(door.port, slow(`GET / HTTP/1.1\r\nX-A: ${"a".repeat(300)}`));
    expect(statusesOf(inHeaders)).toEqual([408]);
    const inBody = await exchange(door.port, [post("", ["Content-Length: 5000"]), ...slow("{".repeat(400))]);
    expect(statusesOf(inBody)).toEqual([408]);
  });
});

test("a request inside the body of another is a body", async () => {
  await expectUnmoved(async () => {
    const inner = post(body, [length(body)]);
    const received = await exchange(door.port, [
      `GET /healthz HTTP/1.1\r\n${length(inner)}\r\n${END}${inner}`,
    ]);
    expect(statusesOf(received)).toEqual([200]);
  });
});

test("bytes without sense, before, in and after a request: the door stays open", async () => {
  const sense = [
    get("/"),
    post(body, [length(body)]),
    "\r\n",
    "GET",
    " ",
    "/d/",
    "HTTP/1.1",
    "Content-Length: 1",
  ];
  const piece = fc.oneof(fc.constantFrom(...sense), fc.uint8Array({ maxLength: 60 }));
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 5 }), async (pieces) => {
      const received = await exchange(door.port, pieces, true);
      for (const status of statusesOf(received)) if (status >= 500) throw new Error(received.slice(0, 300));
    }),
    { numRuns: REQUESTS / 20, seed: SEED },
  );
  expect(statusesOf(await exchange(door.port, [get("/healthz")]))).toEqual([200]);
});

test("none of it was worth a line on the terminal", () => {
  expect(printed.flatMap((one) => one.mock.calls)).toEqual([]);
});
