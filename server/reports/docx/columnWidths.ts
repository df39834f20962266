export interface ColumnToFit {
  readonly title: string;
  /** Cells as printed. */
  readonly texts: readonly string[];
  /** Of words: gets what room is left. A column of numbers keeps to its longest number. */
  readonly words: boolean;
}

/** Twips of a letter, to a half point of its size: words are narrow, capitals and the percent sign wide. */
const LETTER = { words: 4.7, unbroken: 5.6 } as const;
const CELL_PADDING = 170;
/** A column is not made wider than this many letters for the sake of a long text, which wraps well. */
const LETTERS_LIMIT = 48;

/**
 * Shares out the width of a table: each column gets the room of its longest word, so that no number is broken; columns
 * of words share what is left in the way that makes the table shortest.
 * @param total twips
 * @param size of letters, half points
 * @returns twips, which add up to the total
 */
export function columnWidths(columns: readonly ColumnToFit[], total: number, size: number): number[] {
  const letter = size * LETTER.words;
  const least = columns.map(
    ({ title, texts }) => longest([title, ...texts].flatMap(wordsOf)) * size * LETTER.unbroken + CELL_PADDING,
  );
  const spare = total - sum(least);
  if (spare <= 0)
    return whole(
      least.map((width) => (width / sum(least)) * total),
      total,
    );
  const wishes = columns.map(({ texts, words }, at) =>
    words
      ? Math.max(0, Math.min(longest(texts), LETTERS_LIMIT) * letter + CELL_PADDING - (least[at] ?? 0))
      : 0,
  );
  const ways = [inProportion(wishes, spare), smallestFirst(wishes, spare)].map((granted) => {
    const rest = (spare - sum(granted)) / columns.length;
    const widths = least.map((width, at) => width + (granted[at] ?? 0) + rest);
    const letters = widths.map((width) => Math.max(1, Math.floor((width - CELL_PADDING) / letter)));
    return { widths, lines: linesOf(columns, letters) };
  });
  const [shortest] = ways.sort((a, b) => a.lines - b.lines);
  return whole(shortest?.widths ?? least, total);
}

function inProportion(wishes: readonly number[], spare: number): number[] {
  const share = Math.min(1, spare / Math.max(1, sum(wishes)));
  return wishes.map((wish) => wish * share);
}

/** A short text that fits keeps its row at one line; a long one wraps anyway, and gets what the others leave. */
function smallestFirst(wishes: readonly number[], spare: number): number[] {
  const granted = wishes.map(() => 0);
  let left = spare;
  for (const at of [...wishes.keys()].sort((a, b) => (wishes[a] ?? 0) - (wishes[b] ?? 0))) {
    granted[at] = Math.min(wishes[at] ?? 0, left);
    left -= granted[at] ?? 0;
  }
  return granted;
}

/** Lines of the whole table, when a line of each column holds so many letters. */
function linesOf(columns: readonly ColumnToFit[], letters: readonly number[]): number {
  const rows = columns[0]?.texts.map((_, row) => columns.map(({ texts }) => texts[row]?.length ?? 0)) ?? [];
  return sum(rows.map((row) => Math.max(...row.map((length, at) => Math.ceil(length / (letters[at] ?? 1))))));
}

const sum = (widths: readonly number[]) => widths.reduce((all, width) => all + width, 0);
const wordsOf = (text: string) => text.split(/\s+/);
const longest = (texts: readonly string[]) => texts.reduce((most, { length }) => Math.max(most, length), 1);

/** Whole twips; what rounding loses goes to the first column. */
function whole(widths: readonly number[], total: number): number[] {
  const floors = widths.map(Math.floor);
  floors[0] = (floors[0] ?? 0) + total - sum(floors);
  return floors;
}
