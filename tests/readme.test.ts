import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, expect, it } from "vitest";
import packageJson from "../package.json" with { type: "json" };
import { ROOT } from "./support/imports.ts";

let readme: string;
beforeAll(async () => {
  readme = await readFile(join(ROOT, "README.md"), "utf8");
});

it("every command that the README names is there, and what it runs is there", async () => {
  const scripts: Readonly<Record<string, string>> = packageJson.scripts;
  const named = [...readme.matchAll(/npm run ([a-z:]+)/g)].map(([, name]) => name as string);
  expect(named.length).toBeGreaterThan(0);
  expect([...new Set(named)].filter((name) => !(name in scripts))).toEqual([]);
  const lines = named.map((name) => scripts[name] as string);
  const files = lines.flatMap((line) => line.match(/\b(?:server|web|tests)\/[\w/]+\.tsx?\b/g) ?? []);
  for (const file of files) await expect(readFile(join(ROOT, file)), file).resolves.toBeDefined();
});

it("the README explains every variable that the server reads", async () => {
  const config = await readFile(join(ROOT, "server/config.ts"), "utf8");
  const variables = [...config.matchAll(/^ {2}([A-Z_]+): z/gm)].map(([, name]) => name as string);
  expect(variables.length).toBeGreaterThan(5);
  expect(variables.filter((name) => !readme.includes(`| \`${name}\` |`))).toEqual([]);
});

it("every room of the house is on the README's map", async () => {
  const map = readme.slice(readme.indexOf("## The rooms"), readme.indexOf("## Run it for a province"));
  for (const top of ["server", "web"]) {
    const entries = await readdir(join(ROOT, top), { withFileTypes: true });
    const rooms = entries.filter((entry) => entry.isDirectory()).map(({ name }) => `${name}/`);
    expect(rooms.filter((room) => !map.includes(room))).toEqual([]);
  }
});

it("the pictures of the README are in the house", async () => {
  for (const [, file] of readme.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)) {
    await expect(readFile(join(ROOT, file as string)), file).resolves.toBeDefined();
  }
});
