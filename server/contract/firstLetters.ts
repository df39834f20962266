/** The first letters of a text, never half of one: half of a letter pair fits into no address. */
export function firstLetters(text: string, most: number): string {
  return Array.from(text).slice(0, most).join("");
}
