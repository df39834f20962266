import { searchName } from "#contract/searchName.ts";
import { nearest } from "../../imports/nearest.ts";
import type { Reading } from "../../imports/problem.ts";

/**
 * One of a list, by its code or its name, tone marks aside.
 * @param what how it is called at the start of a sentence
 */
export function choiceText<T extends string>(
  text: string,
  names: Readonly<Record<T, string>>,
  what: string,
): Reading<T> {
  const codes = Object.keys(names) as T[];
  const wanted = searchName(text);
  const found = codes.find((code) => wanted !== "" && [code, names[code]].map(searchName).includes(wanted));
  if (found) return { value: found };
  const word = nearest(
    text,
    codes.flatMap((code) => [code, names[code]]),
  );
  const meant = codes.find((code) => code === word || names[code] === word);
  return {
    code: text === "" ? "blank" : "unknown-choice",
    reason: text === "" ? `${what} còn trống.` : `${what} “${text}” không có trong danh mục.`,
    remedy:
      meant && text !== ""
        ? `Có lẽ là ${names[meant]} (${meant}).`
        : `Chọn một trong: ${codes.map((code) => names[code]).join("; ")}.`,
  };
}
