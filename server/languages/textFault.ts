import { isPlainLine } from "#contract/plainText.ts";
import { placesIn } from "../../web/messages/template.ts";

export type TextFault = "markup" | "places" | "too-long" | "not-plain";

/** Room for a language that needs more words than Vietnamese. */
const LONGEST = 1200;
/** Where a page marks what fell back to Vietnamese, and where fonts put what they like. */
const PRIVATE_USE = /[\uE000-\uF8FF]/;

/**
 * What is wrong with a text in another language; undefined: nothing. HTML never: a text is shown as it is written, so
 * that signs of it can only be a slip. The places to fill in are those of the Vietnamese one, or a name would be lost.
 */
export function textFault(vietnamese: string, text: string): TextFault | undefined {
  if (text === "") return undefined;
  if (/[<>]/.test(text)) return "markup";
  if (!isPlainLine(text) || PRIVATE_USE.test(text)) return "not-plain";
  if (text.length > LONGEST) return "too-long";
  // Also a bracket that stands alone, or a place under another name.
  const others = text.replace(/\{[a-zA-Z]+\}/g, "");
  const isSame = placesIn(text).join() === placesIn(vietnamese).join();
  return isSame && !/[{}]/.test(others) ? undefined : "places";
}
