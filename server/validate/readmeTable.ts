const START = "<!-- validate -->";
const END = "<!-- /validate -->";

/** The README with the table between its two marks replaced; refuses a README without them. */
export function readmeWithTable(readme: string, table: string): string {
  const [start, end] = [readme.indexOf(START), readme.indexOf(END)];
  if (start === -1 || end < start) throw new Error(`the README needs ${START} and, after it, ${END}`);
  return `${readme.slice(0, start + START.length)}\n${table}\n${readme.slice(end)}`;
}
