import { afterAll, beforeAll, expect, test } from "vitest";
import { dropEverything } from "../../server/database/empty.ts";
import { assetPath } from "../../server/http/assets.ts";
import { openWorld, type World } from "../fuzz/world.ts";

let world: World;
let broken: World;
beforeAll(async () => {
  world = await openWorld();
  broken = await openWorld();
  await dropEverything(broken.test.database.db);
});
afterAll(async () => {
  await world.test.database.close();
  await broken.test.database.close();
});

/** An address for every route that there is; a new route without one fails the first test. */
const SLOTS: readonly (readonly [RegExp, string])[] = [
  [/^\/units\/:id\{\[0-9\]\{1,9\}\}/, "/units/1"],
  [/^\/points\/:id\{\[0-9\]\{1,9\}\}/, "/points/1"],
  [/^\/agencies\/:code/, "/agencies/01864"],
  [/notes\/:id\{\[0-9\]\{1,9\}\}/, "notes/1"],
  [/^\/accounts\/:account/, "/accounts/no-such-account"],
  [/grants\/:grant\{\[0-9\]\{1,9\}\}/, "grants/1"],
  [/^\/welcome\/:token/, "/welcome/no-such-link"],
  [/:session\/end/, "no-such-session/end"],
  [/:provider$/, "province"],
  [/^\/([dD])\/:code/, "/$1/AAAAAAAQ"],
  [/^\/log\/tile\/.+/, "/log/tile/entries/000.p/1"],
  [/^\/log\/step\/:index\{.+?\}\}/, "/log/step/1"],
  [/^\/log\/points\/.+/, "/log/points/AAAAAAAQ/2026-11"],
  [/^\/kiosk\/:code/, "/kiosk/AAAAAAAQ"],
  [/^\/:code/, "/AAAAAAAQ"],
  [/^\/languages\/:tag/, "/languages/tyz"],
  [/^\/voices\/clips\/:id\{.+?\}\}/, "/voices/clips/1"],
  [/^\/voices\/:clips\{.+\}/, "/voices/0123456789abcdef"],
  [/^\/voices\/:clip\{\[0-9a-f\]\{16\}\\?\.(opus|caf)\}/, "/voices/0123456789abcdef.$1"],
  [/^\/voices\/:language\{.+?\}\/:slot/, "/voices/vi/question"],
  [/^\/r\/:receipt/, "/r/0123456789ABCDEF"],
  [/^\/cases\/:id/, "/cases/3f1b0f0e-52c7-4d7a-8a55-000000000000"],
  [/:file\{\[0-9\]\{4\}\\(\.[a-z.\\]+)\}/, "2025$1"],
  [/:year\{\[0-9\]\{4\}\}/, "2025"],
  [/^\/models\/effect\/:code\{.+\}/, "/models/effect/01864"],
  [/^\/models\/documents\/:document\{.+?\}\}/, "/models/documents/1"],
  [/^\/models\/photos\/:photo\{.+?\}\}\/:size\{.+\}/, "/models/photos/1/small"],
  [/^\/models\/:id\{\[0-9\]\{1,9\}\}/, "/models/1"],
  [/documents\/:document\{\[0-9\]\{1,9\}\}/, "documents/1"],
  [/photos\/:photo\{\[0-9\]\{1,9\}\}/, "photos/1"],
];
function routes(): { method: string; path: string }[] {
  const all = world.app.routes.filter(({ method }) => method === "GET" || method === "POST");
  const filled = all.map(({ method, path }) => ({
    method,
    path: SLOTS.reduce((text, [slot, value]) => text.replace(slot, value), path).replaceAll("\\", ""),
  }));
  return [...new Map(filled.map((one) => [`${one.method} ${one.path}`, one])).values()];
}

const HEADERS = {
  "Content-Security-Policy": /^default-src 'none'; script-src 'self'/,
  "Cross-Origin-Opener-Policy": /^same-origin$/,
  "Cross-Origin-Resource-Policy": /^same-origin$/,
  "Permissions-Policy": /camera=\(\)/,
  "Referrer-Policy": /^same-origin$/,
  "Strict-Transport-Security": /^max-age=31536000/,
  "X-Content-Type-Options": /^nosniff$/,
  "X-Frame-Options": /^DENY$/,
};

/** A portal's page shows this picture: it is made to be fetched from elsewhere. */
const FOR_PORTALS = "GET /button.svg";

function expectSafeHeaders(response: Response, name: string): void {
  for (const [header, value] of Object.entries(HEADERS)) {
    if (name === FOR_PORTALS && header === "Cross-Origin-Resource-Policy") continue;
    expect(response.headers.get(header), `${name}: ${header}`).toMatch(value);
  }
  expect(response.headers.get("Content-Security-Policy"), name).not.toContain("unsafe");
  for (const teller of ["X-Powered-By", "Server", "Set-Cookie"]) {
    expect(response.headers.get(teller), `${name}: ${teller}`).toBeNull();
  }
}

test("every route leaves with every security header, when it answers and when it refuses", async () => {
  expect(routes().filter(({ path }) => /[:{*]/.test(path))).toEqual([]);
  expect(routes().length).toBeGreaterThan(25);
  for (const { method, path } of routes()) {
    expectSafeHeaders(await world.app.request(path, { method }), `${method} ${path}`);
    expectSafeHeaders(await world.app.request(path, { method: "DELETE" }), `DELETE ${path}`);
  }
  expectSafeHeaders(await world.app.request("/no-such-page"), "no page");
  expectSafeHeaders(await world.app.request(assetPath("ui/page.css")), "a built file");
});

test("without https nothing promises it, or the page could not be opened again", async () => {
  expect((await world.test.request("/")).headers.get("Strict-Transport-Security")).toBeNull();
});

test("a fault tells a visitor nothing of the inside: no stack, no file, no SQL, no library", async () => {
  const inside =
    /\n\s+at |node_modules|\.tsx?\b|postgres|kysely|relation "|does not exist|select .+ from|(?:Type|Range|Postgres|Api)Error/i;
  let faults = 0;
  for (const { method, path } of routes()) {
    for (const accept of ["text/html", "application/json"]) {
      const answer = await broken.app.request(path, { method, headers: { Accept: accept } });
      if (answer.status < 500) continue;
      faults += 1;
      const told = (await answer.text()).replace(/<style>.*?<\/style>/gs, "");
      expect(told, `${method} ${path}`).not.toMatch(inside);
      expectSafeHeaders(answer, `${method} ${path}`);
    }
  }
  expect(faults).toBeGreaterThan(20);
});
