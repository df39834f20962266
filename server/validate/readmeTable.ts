/**
 * The README with a table between its two marks replaced; refuses a README without them.
 * @param mark name of the marks: `<!-- validate -->` and `<!-- /validate -->`
 */
export function readmeWithTable(readme: string, table: string, mark: string): string {
  const [opening, closing] = [`<!-- ${mark} -->`, `<!-- /${mark} -->`];
  const [start, end] = [readme.indexOf(opening), readme.indexOf(closing)];
  if (start === -1 || end < start) throw new Error(`the README needs ${opening} and, after it, ${closing}`);
  return `${readme.slice(0, start + opening.length)}\n${table}\n${readme.slice(end)}`;
}
