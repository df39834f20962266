import { expect, test } from "vitest";
import { printOutcome } from "../../../server/imports/printOutcome.ts";

const outcome = { state: "refused", refusals: [], warnings: [], notes: [], summary: [] } as const;

test("a cell that would move the terminal's cursor, or fill the screen, is shown tamed", () => {
  const reason = `Mã “\u001B[2J${"x".repeat(5_000)}”`;
  const [, line = ""] = printOutcome({
    ...outcome,
    refusals: [{ line: 2, code: "unknown-code", reason, remedy: "Sửa." }],
  });
  expect(line).not.toContain("\u001B");
  expect(line.length).toBeLessThan(400);
});

test("a file that is wrong throughout is told in full count and in part", () => {
  const refusals = Array.from({ length: 1_000 }, (_, i) => ({
    ...{ line: i + 2, code: "negative", reason: "Số âm.", remedy: "Sửa." },
  }));
  const lines = printOutcome({ ...outcome, refusals });
  expect(lines[0]).toBe("1000 lỗi:");
  expect(lines.at(-2)).toBe("  … và 800 lỗi nữa");
});

test("what a refused file would have changed is not told", () => {
  expect(printOutcome({ ...outcome, summary: ["Hồ sơ: 3 dòng mới"] }).join()).not.toContain("3 dòng mới");
});
