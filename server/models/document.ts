import { searchName } from "#contract/searchName.ts";

/**
 * Whether a file is a PDF that may be given out, by what is in it; what it is called or claims to be is not asked. It is
 * refused where it plainly carries a script, a program to start or another file. What lies compressed is not opened:
 * readers get every document as a download of its own, which no page of ours runs.
 */
export function isDocument(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  return (
    /^%PDF-[12]\.\d[\r\n]/.test(text) &&
    text.slice(-1024).includes("%%EOF") &&
    !/\/(?:JavaScript|Launch|EmbeddedFile|RichMedia)\b/.test(text)
  );
}

/** A file name of plain letters for a document, whatever its title holds: "Quyết định số 12" → "quyet-dinh-so-12.pdf". */
export function documentFileName(title: string): string {
  const letters = searchName(title)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60);
  return `${letters || "tai-lieu"}.pdf`;
}
