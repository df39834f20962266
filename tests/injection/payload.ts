/**
 * One text that is a formula, an element with a script, the end of a script, of an attribute and of a CSV cell. The mark
 * says through which field it came; 103 letters and the mark, so that it fits a name of 120.
 */
export function payload(mark: string): string {
  return `=HYPERLINK("http://evil.test","${mark}")<img src=x onerror=alert(1)></script><script>alert(2)</script>'-->`;
}

/** A file as a clerk could save it, every cell in quotes. */
export function csv(...rows: readonly (readonly string[])[]): Uint8Array {
  const lines = rows.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(","));
  return new TextEncoder().encode(lines.join("\n"));
}
