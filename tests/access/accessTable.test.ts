import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { RIGHTS, RIGHTS_OF, type Right, ROLES, type Role } from "#contract/rights.ts";
import { createApp } from "../../server/app.ts";
import { declaredNeeds } from "../../server/http/access.ts";
import { nodeRim } from "../../server/start/nodeRim.ts";
import type { Official } from "../support/officials.ts";
import { addressOf } from "./accessSubjects.ts";
import { ACCESS, type Line, type Reach } from "./accessTable.ts";
import { type AccessWorld, everybody, openAccessWorld, type Relation } from "./accessWorld.ts";
import { MAY_UNMASK, RIGHTS_MATRIX } from "./rightsMatrix.ts";

let world: AccessWorld;
beforeAll(async () => {
  world = await openAccessWorld();
});
afterAll(() => world.app.database.close());

const routes = declaredNeeds(
  createApp(() => {
    throw new Error("no request is made of this app");
  }, nodeRim).routes,
);

/** Which grants reach the unit, by what the request is about. Written out, not worked out. */
const REACHES: Readonly<Record<Reach, readonly Relation[]>> = {
  unit: ["own", "descendant", "province"],
  root: ["province"],
  case: ["own", "descendant", "province"],
  any: ["own", "descendant", "province", "sibling", "parent", "other province"],
};

const ofEachRole = ROLES.map((role) => ({ role, relation: "own" as const }));

type Answer = "let in" | "door" | "refused";

function expected([need, reach]: Line, role: Role, relation: Relation): Answer {
  if (need === "anyone" || need === "signed-in") return "let in";
  const holdsIt = need === "unmask-words" ? MAY_UNMASK.includes(role) : holds(role, need);
  const mayHold = holdsIt && (reach !== "case" || holds(role, "see-all-cases"));
  return mayHold && REACHES[reach as Reach].includes(relation) ? "let in" : "refused";
}

const matrix = RIGHTS_MATRIX.trim()
  .split("\n")
  .map((line) => line.trim().split(/\s+/));
function holds(role: Role, right: Right): boolean {
  const marks = matrix.find(([name]) => name === right);
  const column = matrix[0]?.indexOf(role) ?? -1;
  if (!marks || column < 0) throw new Error(`tests/access/rightsMatrix.ts does not name ${right} of ${role}`);
  return marks[column + 1] === "x";
}

function addressIn([need, second, third]: Line, name: string): string {
  const own = need === "anyone" || need === "signed-in" ? second : third;
  return own ?? name.slice(name.indexOf(" ") + 1);
}

/** How the app decided, by the code of its answer; and its status, which a decision leaves to the handler. */
async function ask(official: Official | undefined, name: string, address: string): Promise<[Answer, number]> {
  const [method = ""] = name.split(" ");
  const isForm = method === "POST";
  const init: RequestInit = {
    method: method === "ALL" ? "DELETE" : method,
    headers: { Accept: "application/json", Origin: "http://hailong.test" },
    ...(isForm && { body: new URLSearchParams() }),
  };
  const response = await (official ? official.request(address, init) : world.app.request(address, init));
  const isProblem = response.headers.get("Content-Type")?.startsWith("application/problem+json");
  const { code } = isProblem ? ((await response.json()) as { code: string }) : { code: "" };
  await response.body?.cancel().catch(() => {});
  const answer = code === "not-signed-in" ? "door" : code === "not-allowed" ? "refused" : "let in";
  return [answer, response.status];
}

describe("the table of access", () => {
  test("names every route of the app, with what the route declares", () => {
    const declared = routes.map(({ method, path, need }) => `${method} ${path}: ${need}`);
    const kept = Object.entries(ACCESS).map(([name, [need]]) => `${name}: ${need}`);
    const missing = declared.filter((line) => !kept.includes(line));
    const left = kept.filter((line) => !declared.includes(line));
    expect(
      { missing, left },
      "tests/access/accessTable.ts and the app differ: add a line for each of missing, take away each of left (its head says how)",
    ).toEqual({ missing: [], left: [] });
  });

  test("gives each role the rights that the code gives it", () => {
    for (const role of ROLES) {
      for (const right of RIGHTS) {
        expect(`${role} ${right}: ${RIGHTS_OF[role].includes(right)}`).toBe(
          `${role} ${right}: ${holds(role, right)}`,
        );
      }
    }
    expect(matrix.slice(1).map(([right]) => right)).toEqual([...RIGHTS]);
    expect(matrix[0]).toEqual([...ROLES]);
  });
});

test("every route lets in and refuses whom the table says, whoever asks and from wherever", {
  timeout: 900_000,
}, async () => {
  const wrong: string[] = [];
  let asked = 0;
  const see = (name: string, who: string, [answer, status]: [Answer, number], want: Answer, line: Line) => {
    asked += 1;
    if (answer !== want) wrong.push(`${name}, ${who}: ${answer} (${status}), should be ${want}`);
    else if (status >= 500) wrong.push(`${name}, ${who}: ${status}`);
    else if (want === "let in" && line[0] !== "anyone" && status === 404) {
      wrong.push(`${name}, ${who}: 404, so this proves nothing: what is asked about must exist`);
    }
  };
  const officials = new Map<string, Official>();
  for (const [name, line] of Object.entries(ACCESS)) {
    const [need] = line;
    const pattern = addressIn(line, name);
    const unmasks = need === "unmask-words";
    const changes = !name.startsWith("GET");
    const shared = await addressOf(world, pattern);
    see(name, "nobody", await ask(undefined, name, shared), need === "anyone" ? "let in" : "door", line);
    // Where nobody is asked for, it makes no difference where a grant stands: one of each role is enough.
    for (const { role, relation } of need === "anyone" ? ofEachRole : everybody()) {
      const who = `${role}, ${relation}`;
      // What is done to one's own account may end the session it came with.
      const isKept = !changes || (need !== "anyone" && need !== "signed-in");
      const key = `${who} ${unmasks}`;
      const kept = isKept ? officials.get(key) : undefined;
      const official = kept ?? (await world.official(role, relation, { unmasks }));
      if (isKept) officials.set(key, official);
      const want = expected(line, role, relation);
      // Whoever is let in changes the thing: the next one finds another.
      const address = changes && want === "let in" ? await addressOf(world, pattern) : shared;
      see(name, who, await ask(official, name, address), want, line);
    }
  }
  console.log(
    `${asked} combinations of route, role and relation asked of the app; ${wrong.length} differ from the table.`,
  );
  expect(wrong).toEqual([]);
  const open = Object.values(ACCESS).filter(([need]) => need === "anyone").length;
  expect(asked).toBe(open * 6 + (Object.keys(ACCESS).length - open) * 41);
});

test("a mark to open masked words is needed on the grant itself: the role alone does not open them", async () => {
  for (const [name, line] of Object.entries(ACCESS).filter(([, [need]]) => need === "unmask-words")) {
    for (const role of ROLES) {
      const official = await world.official(role, "own");
      const [answer] = await ask(official, name, await addressOf(world, addressIn(line, name)));
      expect(`${name}, ${role} without the mark: ${answer}`).toBe(
        `${name}, ${role} without the mark: refused`,
      );
    }
  }
});

test("an administrator without a second factor is let in nowhere but to their own account", async () => {
  const admin = await world.official("administrator", "province");
  await world.app.database.db
    .updateTable("accounts")
    .set({ second_factor_enabled: false })
    .where("id", "=", admin.accountId)
    .execute();
  for (const [name, line] of Object.entries(ACCESS).filter(
    ([name, [need]]) => name.startsWith("GET") && need !== "anyone",
  )) {
    const [answer] = await ask(admin, name, await addressOf(world, addressIn(line, name)));
    expect(`${name}: ${answer}`).toBe(`${name}: ${line[0] === "signed-in" ? "let in" : "refused"}`);
  }
});

test("whoever is not signed in is led to the door by every page, and a question about its head alone tells no more", async () => {
  for (const [name, line] of Object.entries(ACCESS).filter(([, [need]]) => need !== "anyone")) {
    const [method = ""] = name.split(" ");
    const address = await addressOf(world, addressIn(line, name));
    const page = await world.app.request(address, { method: method === "ALL" ? "DELETE" : method });
    expect(`${name}: ${page.status} ${page.headers.get("Location")?.split("?")[0]}`).toBe(
      `${name}: 303 /sign-in`,
    );
    if (method !== "GET") continue;
    const head = await world.app.request(address, { method: "HEAD" });
    expect(`${name}: ${head.status} ${await head.text()}`).toBe(`${name}: 303 `);
  }
});
