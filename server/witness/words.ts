/** One thing said to whoever runs a command, in both languages. */
export interface Words {
  readonly vi: string;
  readonly en: string;
}

/** As it is printed: Vietnamese first, English below it. */
export const printed = ({ vi, en }: Words): string => `${vi}\n  (${en})`;

const LENGTH_LIMIT = 200;

/**
 * Text of somebody else's, fit to print: a log may hold anything, and a terminal obeys control characters and shows what
 * turns the direction of writing otherwise than it stands.
 */
export function plain(text: string): string {
  const kept = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, "�");
  return kept.length > LENGTH_LIMIT ? `${kept.slice(0, LENGTH_LIMIT)}…` : kept;
}
