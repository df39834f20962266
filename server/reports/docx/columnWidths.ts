export interface ColumnToFit {
  readonly title: string;
  /** Cells as printed. */
  readonly texts: readonly string[];
  /** Of words: gets what room is left. A column of numbers keeps to its longest number. */
  readonly words: boolean;
}

/** Twips of a letter, to a half point of its size: above the average, since a percent sign is wide. */
const LETTER = 5.6;
const CELL_PADDING = 170;
/** A column is not made wider than this many letters for the sake of a long text, which wraps well. */
const LETTERS_LIMIT = 48;

/**
 * Shares out the width of a table: each column gets the room of its longest word, so that no number is broken, then
 * columns of words get the room of their texts, and what is left is shared by all.
 * @param total twips
 * @param size of letters, half points
 * @returns twips, which add up to the total
 */
export function columnWidths(columns: readonly ColumnToFit[], total: number, size: number): number[] {
  const room = (letters: number) => letters * size * LETTER + CELL_PADDING;
  const least = columns.map(({ title, texts }) => room(longest([title, ...texts].flatMap(wordsOf))));
  const spare = total - sum(least);
  if (spare <= 0)
    return whole(
      least.map((width) => (width / sum(least)) * total),
      total,
    );
  const wishes = columns.map(({ texts, words }, at) =>
    words ? Math.max(0, room(Math.min(longest(texts), LETTERS_LIMIT)) - (least[at] ?? 0)) : 0,
  );
  const granted = Math.min(1, spare / Math.max(1, sum(wishes)));
  const rest = (spare - sum(wishes) * granted) / columns.length;
  return whole(
    least.map((width, at) => width + (wishes[at] ?? 0) * granted + rest),
    total,
  );
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
