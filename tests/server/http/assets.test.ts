import { readdir, readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import inline from "#build/inline.json" with { type: "json" };

const PUBLIC = new URL("../../../.build/public/assets/", import.meta.url);

it("what is published tells nothing of its sources: no source map, no path, no source", async () => {
  const files = await readdir(PUBLIC, { recursive: true, withFileTypes: true });
  const names = files.filter((one) => one.isFile()).map((one) => `${one.parentPath}/${one.name}`);
  expect(names.length).toBeGreaterThan(5);
  expect(names.filter((name) => !/\.(js|css)(\.br|\.gz)?$|-icon-\d+-\w+\.png$/.test(name))).toEqual([]);
  const texts = await Promise.all(
    names.filter((name) => /\.(js|css)$/.test(name)).map((name) => readFile(name, "utf8")),
  );
  for (const text of [...texts, JSON.stringify(inline)]) {
    expect(text).not.toMatch(/sourceMappingURL|sourcesContent|node_modules|\.tsx\b|\/server\//);
  }
});
