import type { Language } from "../messages/dictionary.ts";

/** Colours and font of a drawing; on a page they may be custom properties, in a file they must be plain. */
export interface SvgStyle {
  readonly ink: string;
  readonly quiet: string;
  readonly line: string;
  readonly accent: string;
  /** Behind everything; letters that cross a line stand out by it. */
  readonly paper: string;
  readonly font: string;
}

export interface SvgOptions {
  /** In units of the drawing; a letter is about 7 wide. */
  readonly width: number;
  readonly language: Language;
  readonly style: SvgStyle;
}

/** What the parts of one drawing share. */
export interface SvgFrame extends SvgOptions {
  /** Where the axis begins, percent. It ends at 100. */
  readonly start: number;
}

export interface Drawing {
  readonly height: number;
  readonly marks: readonly string[];
}

/** Follows light and dark, and the page's font. */
export const PAGE_STYLE: SvgStyle = {
  ink: "currentColor",
  quiet: "var(--quiet)",
  line: "var(--line)",
  accent: "var(--accent)",
  paper: "var(--paper)",
  font: "inherit",
};

/** For a picture in a file: black on white. */
export const PRINT_STYLE: SvgStyle = {
  ink: "#000",
  quiet: "#333",
  line: "#b5b5b5",
  accent: "#0b5563",
  paper: "#fff",
  font: "Times New Roman, Liberation Serif, Tinos, serif",
};

/** The document around marks. */
export function svgText(label: string, { height, marks }: Drawing, { width, style }: SvgOptions): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"`,
    ` width="${width}" height="${height}" role="img" aria-label="${escapeText(label)}"`,
    ` font-family="${escapeText(style.font)}" font-size="13">`,
    ...marks,
    "</svg>",
  ].join("");
}

const AVERAGE_LETTER = 7;

/** The text in lines of at most that width, broken between words. */
export function wrapText(text: string, width: number): string[] {
  const letters = Math.max(8, Math.floor(width / AVERAGE_LETTER));
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

export function escapeText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

/** Tenths are enough to draw with. */
export const place = (value: number): number => Math.round(value * 10) / 10;

export interface TextMark {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly fill: string;
  readonly anchor?: "start" | "middle" | "end";
  /** Ticks of an axis are no figures; a check that looks for figures passes them by. */
  readonly role?: "tick";
  /** Colour around the letters, where lines run behind them. */
  readonly halo?: string;
}

export function textMark({ x, y, text, fill, anchor = "start", role, halo }: TextMark): string {
  const kind = role ? ` class="${role}"` : "";
  const around = halo
    ? ` stroke="${halo}" stroke-width="4" stroke-linejoin="round" paint-order="stroke"`
    : "";
  return `<text${kind}${around} x="${place(x)}" y="${place(y)}" fill="${fill}" text-anchor="${anchor}">${escapeText(text)}</text>`;
}

interface LineMark {
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
  readonly stroke: string;
  readonly width?: number;
  readonly dashes?: string;
}

export function lineMark({ from, to, stroke, width = 1, dashes }: LineMark): string {
  const dashed = dashes ? ` stroke-dasharray="${dashes}"` : "";
  return `<line x1="${place(from[0])}" y1="${place(from[1])}" x2="${place(to[0])}" y2="${place(to[1])}" stroke="${stroke}" stroke-width="${width}"${dashed}/>`;
}

export function dotMark(x: number, y: number, fill: string): string {
  return `<circle cx="${place(x)}" cy="${place(y)}" r="4.5" fill="${fill}"/>`;
}

/** Round percents from the start of the axis to 100. */
export function ticks(start: number): number[] {
  const step = 100 - start > 50 ? 20 : 10;
  const found: number[] = [];
  for (let at = 100; at >= start; at -= step) found.unshift(at);
  return found;
}
