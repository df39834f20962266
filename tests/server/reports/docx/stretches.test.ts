import { expect, test } from "vitest";
import { annexStretch, stretchesOf } from "../../../../server/reports/docx/stretches.ts";
import type { Block } from "../../../../server/reports/reportDocument.ts";

const heading: Block = { kind: "heading", level: 2, text: "1. Bảng" };
const words: Block = { kind: "paragraph", text: "Lời" };
const table = (landscape: boolean): Block => ({
  kind: "table",
  table: { id: "t", caption: "", columns: [], rows: [], notes: [], landscape },
});

const orientations = (blocks: readonly Block[]) =>
  stretchesOf(blocks).map(({ orientation, blocks: own }) => [orientation, own.length]);

test("a heading turns with the wide table under it, and text before it stays upright", () => {
  expect(orientations([words, heading, table(true), words])).toEqual([
    ["portrait", 1],
    ["landscape", 2],
    ["portrait", 1],
  ]);
});

test("tables that fit turn nothing", () => {
  expect(orientations([heading, words, table(false), heading])).toEqual([["portrait", 4]]);
});

test("an annex with one wide table is turned as a whole", () => {
  expect(annexStretch([words, table(false), table(true)]).orientation).toBe("landscape");
  expect(annexStretch([words, table(false)]).orientation).toBe("portrait");
});
