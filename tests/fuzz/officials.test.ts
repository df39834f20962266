import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ROLES, type Role } from "#contract/rights.ts";
import { verifyTrail } from "../../server/database/trailDays.ts";
import { insertTrendNote } from "../../server/database/trendNotes.ts";
import { restInbox } from "../../server/ratings/rest.ts";
import { verifyTallies } from "../../server/ratings/verify.ts";
import { TEST_SECRET } from "../support/app.ts";
import { openOfficial } from "../support/officials.ts";
import { judgeAs } from "./judge.ts";
import { IS_LONG, REQUESTS, SEED } from "./order.ts";
import { PAGES, type PageRoute } from "./pages.ts";
import { type FuzzRequest, pageRequests } from "./requests.ts";
import { openWorld, type World } from "./world.ts";

/*
 * What officials can send, by officials of all five roles: the same damage as strangers do, behind the door. They may
 * change what they have the right to change, so nothing is said of the rows; only that the answer is one, that nothing of
 * the inside is told, and that ratings and the trail are whole afterwards.
 */
const ORIGIN = "https://hailong.test";
const STATUSES = [200, 303, 400, 401, 403, 404, 405, 409, 410, 413, 415, 422, 429];
/** A part of the strangers' number: there are as many addresses, each slower. */
const SENT = Math.ceil(REQUESTS / 2);
const BEHIND_THE_DOOR = PAGES.filter((one) => one.statuses.includes(401) || one.refusesStrangers);

/** Only with a file, see uploads.test.ts. */
const TAKES_FILES = /\/words$|\/(photos|documents|import)$/;

let world: World;
let known: Record<string, readonly unknown[]>;
const cookies = new Map<Role, string>();
const answered = new Map<string, Map<number, number>>();
/** Addresses that did more for somebody than lead to the door or refuse. */
const opened = new Set<string>();

beforeAll(async () => {
  world = await openWorld();
  known = { ...world.known, ...(await somethingToWorkOn()) };
});
afterAll(() => world.test.database.close());

async function signIn(role: Role): Promise<string> {
  const { db } = world.test.database;
  const { id: agencyId } = await db
    .selectFrom("agencies")
    .select("id")
    .where("code", "=", role === "head" || role === "staff" ? "01864" : "19")
    .where("valid_to", "is", null)
    .executeTakeFirstOrThrow();
  const app = { ...world.test, platform: world.platform };
  const { cookie } = await openOfficial(app, { role, agencyId, unmasks: true });
  cookies.set(role, cookie);
  return cookie;
}

/** Comments that became cases, an account for administrators to work on, and what forms ask for. */
async function somethingToWorkOn(): Promise<Record<string, readonly unknown[]>> {
  const { db } = world.test.database;
  for (let i = 0; i < 10; i++) {
    const body = {
      id: crypto.randomUUID(),
      day: "2026-11-23",
      point: world.known.code?.[0],
      answers: { overall: 1 + (i % 5) },
      comment: "Chờ lâu quá.",
    };
    const headers = { "Content-Type": "application/json" };
    await world.app.request("/api/ratings", { method: "POST", headers, body: JSON.stringify(body) });
  }
  await restInbox(db, { today: "2026-11-30", secret: TEST_SECRET });
  await Promise.all(ROLES.map(signIn));
  const { id: agencyId } = await db.selectFrom("agencies").select("id").limit(1).executeTakeFirstOrThrow();
  const { accountId } = await openOfficial(world.test, { role: "staff", agencyId });
  const commune = await db
    .selectFrom("agencies")
    .select("id")
    .where("code", "=", "01864")
    .executeTakeFirstOrThrow();
  const told = { onDate: "2026-10-05", text: "Thêm một quầy", accountId, notedOn: "2026-10-06" };
  const notes: string[] = [];
  for (let i = 0; i < 40; i++) {
    const note = { ...told, agencyId: commune.id };
    const id = await db.transaction().execute(async (trx) => await insertTrendNote(trx, note, 100));
    notes.push(String(id));
  }
  const ids = async (table: "cases" | "agencies" | "rating_points" | "grants") =>
    (await db.selectFrom(table).select("id").execute()).map(({ id }) => String(id));
  return {
    case: await ids("cases"),
    number: [...(await ids("agencies")), ...(await ids("rating_points")), "0"],
    grant: await ids("grants"),
    account: [accountId],
    note: notes,
    onDate: ["2026-10-05", "2026-11-01", "x"],
    role: [...ROLES, "x"],
    username: ["can.bo.moi", "head"],
    name: ["Nông Thị Hà", "Quầy số 2"],
    email: ["can.bo@hailong.invalid", "x"],
    text: ["Đã xem xét, xin cảm ơn.", "Số 0912345678"],
    title: ["Trả kết quả tại nhà", "=1+1"],
    year: ["2025", "2026", "1999"],
    changes: ["Sửa số liệu", ""],
    decision: ["12-QĐ/TU"],
    table: ["trend", "units", "x"],
    period: ["month", "quarter", "year"],
    change: ["open", "rename", "end", "merge", "x"],
    channel: ["counter", "mail", "webhook"],
    password: ["mật khẩu rất dài của tôi"],
    validFrom: ["2026-12-01", "2020-01-01"],
  };
}

/** Mostly as a browser sends it from a page of ours. */
const official = fc.record({
  role: fc.constantFrom(...ROLES),
  origin: fc.oneof(
    { weight: 9, arbitrary: fc.constant(ORIGIN) },
    { weight: 1, arbitrary: fc.constant("null") },
  ),
});

async function send(role: Role, request: FuzzRequest, origin: string) {
  const { method, path, query, headers, body } = request;
  const Cookie = cookies.get(role) ?? (await signIn(role));
  const response = await world.app.request(`http://hailong.test${path}${query && `?${query}`}`, {
    method,
    headers: { Origin: origin, ...headers, Cookie, "Accept-Encoding": "identity" },
    ...(body !== undefined && { body }),
  });
  // An official may end their own session, or be ended; the next request comes from a new one.
  const isOut = response.status === 401 || response.headers.get("Location")?.startsWith("/sign-in") === true;
  if (isOut) cookies.delete(role);
  return { status: response.status, headers: response.headers, text: await response.text(), isOut };
}

const ofRoute = (one: PageRoute) =>
  fc.tuple(fc.constant(`${one.method} ${one.path}`), pageRequests(one, known), official);

async function check([route, request, { role, origin }]: readonly [
  string,
  FuzzRequest,
  { role: Role; origin: string },
]): Promise<void> {
  const answer = await send(role, request, origin);
  const wrong = judgeAs({ statuses: STATUSES, kind: "" }, request, answer);
  const counts = answered.get(route) ?? new Map<number, number>();
  answered.set(route, counts.set(answer.status, (counts.get(answer.status) ?? 0) + 1));
  if (!answer.isOut && [200, 303, 409, 422].includes(answer.status)) opened.add(route);
  if (wrong.length > 0) {
    throw new Error(`${role}: ${wrong.join("\n")}\n${answer.status} ${answer.text.slice(0, 300)}`);
  }
}

const TITLE = `${SENT} requests by officials of every role: an answer to each, and ratings and trail whole`;
test(TITLE, { timeout: 60_000 + SENT * 100 }, async () => {
  const { db } = world.test.database;
  const { differences } = await verifyTallies(db);
  const request = fc.oneof(...BEHIND_THE_DOOR.map(ofRoute));
  await fc.assert(fc.asyncProperty(request, check), { numRuns: SENT, seed: SEED });
  expect((await verifyTallies(db)).differences).toEqual(differences);
  expect((await verifyTrail(db)).firstBreak).toBeUndefined();
});

test("each of their addresses let somebody in", async () => {
  const routes = BEHIND_THE_DOOR.filter((one) => !one.refusesStrangers && !TAKES_FILES.test(one.path));
  const shut = () => routes.filter(({ method, path }) => !opened.has(`${method} ${path}`));
  // What chance left out is drawn by itself.
  for (const route of shut()) {
    for (const one of fc.sample(ofRoute(route), { numRuns: 200, seed: SEED })) await check(one);
  }
  expect(shut().map(({ method, path }) => `${method} ${path}`)).toEqual([]);
});

afterAll(() => {
  if (!IS_LONG) return;
  for (const [route, byStatus] of [...answered].sort(([a], [b]) => a.localeCompare(b))) {
    const counts = [...byStatus].sort(([a], [b]) => a - b).map(([status, count]) => `${status}: ${count}`);
    console.log(`${route.padEnd(48)} ${counts.join("  ")}`);
  }
});
