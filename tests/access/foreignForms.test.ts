import { afterAll, beforeAll, expect, test } from "vitest";
import { ROLES } from "#contract/rights.ts";
import { addressOf } from "./accessSubjects.ts";
import { ACCESS } from "./accessTable.ts";
import { type AccessWorld, openAccessWorld } from "./accessWorld.ts";

let world: AccessWorld;
beforeAll(async () => {
  world = await openAccessWorld();
});
afterAll(() => world.app.database.close());

const ELSEWHERE = ["https://elsewhere.example", "null", "http://hailong.test.example", undefined];

test("a form that comes from elsewhere changes nothing, whoever is made to send it, and is on the trail", async () => {
  const through: string[] = [];
  let asked = 0;
  for (const [name, line] of Object.entries(ACCESS)) {
    const [method = "", pattern = ""] = name.split(" ");
    if (method !== "POST" || line[0] === "anyone") continue;
    const address = await addressOf(world, (line[0] === "signed-in" ? line[1] : line[2]) ?? pattern);
    for (const role of ROLES) {
      const official = await world.official(role, "own");
      for (const origin of ELSEWHERE) {
        asked += 1;
        const answer = await official.request(address, {
          method,
          headers: { Accept: "application/json", ...(origin && { Origin: origin }) },
          body: new URLSearchParams(),
        });
        const { code } = (await answer.json()) as { code: string };
        if (code !== "foreign-form")
          through.push(`${name} as ${role} from ${origin}: ${answer.status} ${code}`);
      }
      const kept = await world.app.database.db
        .selectFrom("trail")
        .select("action")
        .where("account_id", "=", official.accountId)
        .execute();
      // The first three of a day are kept one by one, the fourth is counted.
      expect(kept).toEqual(Array(3).fill({ action: "access.foreign-form" }));
    }
  }
  console.log(`${asked} forms sent from elsewhere; ${through.length} were let in.`);
  expect(through).toEqual([]);
  expect(asked).toBeGreaterThan(100);
}, 120_000);
