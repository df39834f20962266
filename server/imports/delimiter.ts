const DELIMITERS = [",", ";", "\t", "|"] as const;

/** The sign that parts the columns: the most frequent one in the header, outside of quotes. */
export function delimiterOf(header: string): string {
  const bare = header.replace(/"[^"]*"/g, "");
  const count = (sign: string) => bare.split(sign).length - 1;
  return DELIMITERS.reduce((best, sign) => (count(sign) > count(best) ? sign : best), ",");
}
