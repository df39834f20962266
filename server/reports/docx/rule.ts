import { BorderStyle, LineRuleType, Paragraph } from "docx";

/**
 * A solid rule of a given length in the middle of its column: the border of an empty paragraph with both sides drawn in.
 * A border is a line, not characters: it keeps its length in every reader, and no clerk deletes half of it.
 * @param length twips
 * @param column width of the column, twips
 */
export function rule(length: number, column: number): Paragraph {
  const side = Math.max(0, Math.round((column - length) / 2));
  return new Paragraph({
    indent: { left: side, right: side, firstLine: 0 },
    spacing: { before: 50, after: 0, line: 40, lineRule: LineRuleType.EXACT },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 0, color: "000000" } },
    run: { size: 2 },
  });
}
