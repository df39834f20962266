import { expect, test } from "vitest";
import { deleteBuiltins } from "../../floor/deleteBuiltins.ts";
import { newerBuiltins } from "../../floor/newerBuiltins.ts";
import { FOUND, openList, openSealedCounter, publish, rateAndKeep, rest, says } from "./sealedCounter.ts";

/** Response.json() is newer than the floor, and goes by the same name as what every answer is read with. */
const LACKING = newerBuiltins().filter(({ owner, name }) => !(owner === "Response" && name === "json"));

test("a browser that lacks all that is newer than the floor keeps a rating and finds it", async () => {
  const counter = await openSealedCounter();
  const { page, context } = await counter.visitor();
  const complaints: string[] = [];
  context.on("weberror", (error) => complaints.push(error.error().message));
  await context.addInitScript(deleteBuiltins, LACKING);
  await rateAndKeep(page, counter, 2);
  await rest(counter);
  await publish(counter);
  const list = await openList(counter, context);
  await says(list, FOUND);
  expect(complaints).toEqual([]);
  await context.close();
  await counter.close();
});
