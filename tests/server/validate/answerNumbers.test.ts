import { expect, test } from "vitest";
import { answerNumbers } from "../../../server/validate/answerNumbers.ts";

test("every small number is tried, large ones in steps, and the last one always", () => {
  const numbers = answerNumbers(5, 2000);
  expect(numbers.slice(0, 96)).toEqual(Array.from({ length: 96 }, (_, at) => at + 5));
  expect(numbers.at(-1)).toBe(2000);
  expect(new Set(numbers).size).toBe(numbers.length);
});
