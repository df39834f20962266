import { expect, test } from "vitest";
import { documentFileName, isDocument } from "../../../server/models/document.ts";
import { PDF } from "../../support/models.ts";

const bytes = (text: string) => new Uint8Array(Buffer.from(text, "latin1"));

test("a document is what its bytes say: the beginning and the end of a PDF", () => {
  expect(isDocument(bytes(PDF))).toBe(true);
  for (const other of [
    "",
    "MZ\x90",
    "<html><script>alert(1)</script>%PDF-1.4\n%%EOF",
    "PK\x03\x04 a Word file",
    PDF.replace("%%EOF", ""),
    `${PDF}${" ".repeat(2000)}`,
  ]) {
    expect(isDocument(bytes(other)), other.slice(0, 20)).toBe(false);
  }
});

test.each(["/JavaScript", "/Launch", "/EmbeddedFile", "/RichMedia"])(
  "a PDF that plainly carries %s is refused",
  (name) => {
    expect(isDocument(bytes(PDF.replace("endobj", `<< /S ${name} >> endobj`)))).toBe(false);
  },
);

test.each([
  ["Quyết định số 12-QĐ/TU", "quyet-dinh-so-12-qd-tu.pdf"],
  ['a".html\r\nSet-Cookie: x', "a-html-set-cookie-x.pdf"],
  ["../../etc/passwd", "etc-passwd.pdf"],
  ["文件", "tai-lieu.pdf"],
])("the title %j becomes the file name %s", (title, name) => {
  expect(documentFileName(title)).toBe(name);
});
