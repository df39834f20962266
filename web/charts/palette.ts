/** The colours of a chart, read from the page's own tokens, so that light, dark and print agree with the text. */
export interface Palette {
  readonly ink: string;
  readonly quiet: string;
  readonly line: string;
  readonly accent: string;
  readonly paper: string;
  readonly font: string;
}

export function readPalette(element: Element): Palette {
  const style = getComputedStyle(element);
  const token = (name: string) => style.getPropertyValue(name).trim();
  return {
    ink: token("--ink"),
    quiet: token("--quiet"),
    line: token("--line"),
    accent: token("--accent"),
    paper: token("--paper"),
    font: style.fontFamily,
  };
}
