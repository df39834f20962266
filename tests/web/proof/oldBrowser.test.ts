import { expect, test } from "vitest";
import { deleteBuiltins } from "../../floor/deleteBuiltins.ts";
import { newerBuiltins } from "../../floor/newerBuiltins.ts";
import { FOUND, openList, openSealedCounter, publish, rateAndKeep, rest, says } from "./sealedCounter.ts";

test("a browser that lacks all that is newer than the floor keeps a rating and finds it", async () => {
  const counter = await openSealedCounter();
  const { page, context } = await counter.visitor();
  const complaints: string[] = [];
  context.on("weberror", (error) => complaints.push(error.error().message));
  await context.addInitScript(deleteBuiltins, newerBuiltins());
  await rateAndKeep(page, counter, 2);
  await rest(counter);
  await publish(counter);
  const list = await openList(counter, context);
  await says(list, FOUND);
  await list.setViewportSize({ width: 360, height: 740 });
  await list.getByText("Cách kiểm tra", { exact: true }).click();
  expect(await list.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  if (process.env.PICTURES)
    await list.screenshot({ path: `${process.env.PICTURES}/found.png`, fullPage: true });
  expect(complaints).toEqual([]);
  await context.close();
  await counter.close();
});
