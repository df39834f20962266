/** Fewest characters of a password. */
export const PASSWORD_LENGTH = 14;
const LONGEST = 256;
/** Characters that stand next to each other: keyboards, digits, the alphabet. */
const ROWS = [
  "qwertyuiop",
  "asdfghjkl",
  "zxcvbnm",
  "1234567890",
  "abcdefghijklmnopqrstuvwxyz",
  "1qaz2wsx3edc4rfv5tgb",
];
/** Fewest different characters that make a password of 14 hard to try out. */
const DIFFERENT = 6;

export type PasswordFault = "short" | "long" | "common" | "repeats" | "personal" | "differs";

/**
 * What is wrong with a new password; null: nothing that can be seen from outside. Length, a list of common ones, what
 * follows a keyboard or repeats, and the person's own name for signing in.
 */
export async function passwordFault(
  password: string,
  { again, username }: { again: string; username: string },
): Promise<PasswordFault | null> {
  if (password !== again) return "differs";
  const text = password.normalize("NFKC");
  if ([...text].length < PASSWORD_LENGTH) return "short";
  if (password.length > LONGEST) return "long";
  const plain = text.toLowerCase();
  if (username.length >= 3 && plain.includes(username.toLowerCase())) return "personal";
  if (isMonotonous(plain)) return "repeats";
  const { isCommon } = await import("./commonPasswords.ts");
  return isCommon(plain) ? "common" : null;
}

/** Few different characters, one part said again and again, or a walk along rows of keys. */
function isMonotonous(text: string): boolean {
  if (new Set(text).size < DIFFERENT) return true;
  for (let length = 1; length <= text.length / 2; length++) {
    const part = text.slice(0, length);
    if (part.repeat(Math.ceil(text.length / length)).startsWith(text)) return true;
  }
  const steps = [...text].slice(1).filter((letter, i) => areNeighbours(text[i] as string, letter)).length;
  return steps >= 0.8 * (text.length - 1);
}

function areNeighbours(a: string, b: string): boolean {
  return ROWS.some((row) => {
    const [i, j] = [row.indexOf(a), row.indexOf(b)];
    return i >= 0 && j >= 0 && Math.abs(i - j) <= 1;
  });
}
