import { searchName } from "#contract/searchName.ts";
import { namesAnything } from "./pdfNames.ts";

/**
 * Whether a file is a PDF that may be given out, by what is in it; what it is called or claims to be is not asked. It is
 * refused where it carries a script, a program to start or another file, also by a name in disguise or in a part that
 * lies compressed. Readers get every document as a download of its own, which no page of ours runs.
 */
export function isDocument(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  return (
    /^%PDF-[12]\.\d[\r\n]/.test(text) && text.slice(-1024).includes("%%EOF") && !namesAnything(text, bytes)
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
