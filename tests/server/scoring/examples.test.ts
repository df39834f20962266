import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";

const room = join(import.meta.dirname, "../../../server/scoring");
const files = readdirSync(room).filter((name) => name.endsWith(".ts"));
const modules = await Promise.all(
  files.map(async (name): Promise<Record<string, unknown>> => import(pathToFileURL(join(room, name)).href)),
);
const scope: Record<string, unknown> = Object.assign({}, ...modules);

function evaluate(expression: string): unknown {
  return new Function(...Object.keys(scope), `"use strict"; return (${expression});`)(
    ...Object.values(scope),
  );
}

interface Example {
  readonly owner: string;
  readonly expression: string;
  readonly value: string;
}

/** The `expression; // → value` lines of each doc comment, under the name of the function that follows it. */
function examplesOf(source: string): Example[] {
  return [...source.matchAll(/\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*export (?:async )?function (\w+)/g)].flatMap(
    ([, comment = "", owner = ""]) =>
      [...(comment.split("@example")[1] ?? "").matchAll(/^ *\* (.+); \/\/ → (.+)$/gm)].map(
        ([, expression = "", value = ""]) => ({ owner, expression, value: value.trim() }),
      ),
  );
}

describe.each(files)("%s", (name) => {
  const source = readFileSync(join(room, name), "utf8");
  const examples = examplesOf(source);
  const exported = [...source.matchAll(/^export (?:async )?function (\w+)/gm)].map(([, owner = ""]) => owner);

  test("exports at most one function, documented: formula, source, what it refuses", () => {
    expect(exported.length).toBeLessThanOrEqual(1);
    for (const section of exported.length > 0 ? ["Formula:", "Source:", "Refuses:", "@example"] : []) {
      expect(source).toContain(section);
    }
  });

  test.each(exported)("%s has an example of a value and one of a refusal", (owner) => {
    const own = examples.filter(
      (example) => example.owner === owner && example.expression.includes(`${owner}(`),
    );
    expect(own.some(({ value }) => value !== "RangeError")).toBe(true);
    expect(own.some(({ value }) => value === "RangeError")).toBe(true);
  });

  test.each(examples)("$expression is $value", ({ expression, value }) => {
    if (value === "RangeError") expect(() => evaluate(expression)).toThrow(RangeError);
    else expect(evaluate(expression)).toEqual(evaluate(value));
  });
});
