import type { Words } from "./words.ts";

/** Why a witness does not even begin, or a log cannot be opened: something on this machine, not of the log. */
export class WitnessRefusal extends Error {
  override readonly name = "WitnessRefusal";
  readonly words: Words;

  constructor(words: Words, options?: ErrorOptions) {
    super(words.vi, options);
    this.words = words;
  }
}
