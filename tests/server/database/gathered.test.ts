import { expect, test } from "vitest";
import { gathered } from "../../../server/database/gathered.ts";

/** A read that ends when the test says so, and what it was asked. */
function slowRead() {
  const asked: (readonly string[])[] = [];
  const ends: ((error?: Error) => void)[] = [];
  const read = gathered(async (keys: readonly string[]) => {
    asked.push(keys);
    await new Promise<void>((resolve, reject) => {
      ends.push((error) => (error ? reject(error) : resolve()));
    });
    return new Map(keys.filter((key) => key !== "nobody").map((key) => [key, `${key} at ${asked.length}`]));
  });
  /** Ends the read under way; one that has yet to begin is waited for. */
  async function end(error?: Error): Promise<void> {
    await begun();
    ends.shift()?.(error);
  }
  async function begun(): Promise<void> {
    while (ends.length === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  return { asked, read, end, begun };
}

test("who asks while a read is under way gets what a later one read", async () => {
  const { asked, read, end, begun } = slowRead();
  const first = read("a");
  await begun();
  const [second, third, unknown] = [read("a"), read("b"), read("nobody")];
  await end();
  expect(await first).toBe("a at 1");
  await end();
  expect(await Promise.all([second, third, unknown])).toEqual(["a at 2", "b at 2", undefined]);
  expect(asked).toEqual([["a"], ["a", "b", "nobody"]]);
});

test("a read that fails fails for all who wait, and the next one is tried", async () => {
  const { read, end } = slowRead();
  const refused = Promise.allSettled([read("a"), read("b")]);
  await end(new Error("away"));
  expect((await refused).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  const later = read("a");
  await end();
  expect(await later).toBe("a at 2");
});
