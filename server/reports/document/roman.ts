const STEPS = [
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
] as const;

/** A chapter's or annex's number, 1–39. */
export function roman(number: number): string {
  let rest = number;
  let text = "";
  for (const [value, letters] of STEPS) {
    for (; rest >= value; rest -= value) text += letters;
  }
  return text;
}
