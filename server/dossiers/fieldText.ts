import { searchName } from "#contract/searchName.ts";
import { nearest } from "../imports/nearest.ts";
import type { Reading } from "../imports/problem.ts";

export interface ServiceField {
  readonly code: string;
  readonly name: string;
}

/** A service field by its code or its name. */
export function fieldText(text: string, fields: readonly ServiceField[]): Reading<string> {
  const wanted = searchName(text);
  const found = fields.find(({ code, name }) => [searchName(code), searchName(name)].includes(wanted));
  if (found && wanted !== "") return { value: found.code };
  const word = nearest(
    text,
    fields.flatMap(({ code, name }) => [code, name]),
  );
  const meant = fields.find(({ code, name }) => code === word || name === word);
  return {
    code: text === "" ? "blank-field" : "unknown-field",
    reason: text === "" ? "Không ghi lĩnh vực." : `Không có lĩnh vực “${text}”.`,
    remedy: meant
      ? `Có lẽ là ${meant.code} (${meant.name}).`
      : `Ghi một trong các mã: ${fields.map(({ code }) => code).join(", ")}.`,
  };
}
