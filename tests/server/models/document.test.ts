import { deflateSync } from "node:zlib";
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

/** A stream object as it stands in a file. */
const streamOf = (dictionary: string, data: Buffer) =>
  `9 0 obj << ${dictionary} /Length ${data.length} >> stream\n${data.toString("latin1")}\nendstream endobj`;
const withObject = (object: string) => bytes(PDF.replace("endobj", `endobj ${object}`));
const SCRIPT = "1 0 << /S /JavaScript /JS (app.alert(1)) >>";

test.each([
  ["a letter as its number", "/J#61vaScript"],
  ["all of it", "/#4a#61#76#61#53#63#72#69#70#74"],
  ["both ways of writing a digit", "/L#61unc#68"],
  ["in capitals", "/L#61unc#68"],
  ["another file", "/Embedded#46iles"],
  ["a form with scripts", "/X#46A"],
])("a PDF whose name is in disguise is refused: %s", (_, name) => {
  expect(isDocument(withObject(`8 0 obj << /S ${name} >> endobj`))).toBe(false);
});

test.each([
  ["said to be one", "/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode"],
  ["in disguise", "/Type /Obj#53tm /N 1 /F#69rst 4 /Filter /Fl#61teDecode"],
  ["said to be a picture", "/Subtype /Image /N 1 /First 4 /Filter /FlateDecode"],
  [
    "behind a text that looks like another part",
    "/N 1 /First 4 /X (stream\nendstream endobj) /Filter /FlateDecode",
  ],
])("a script in a compressed part is found: %s", (_, dictionary) => {
  expect(isDocument(withObject(streamOf(dictionary, deflateSync(SCRIPT))))).toBe(false);
  expect(isDocument(withObject(streamOf(dictionary, deflateSync(SCRIPT.replace("Java", "J#61va")))))).toBe(
    false,
  );
  // A broken end is no hiding place: readers mind it as little.
  expect(isDocument(withObject(streamOf(dictionary, deflateSync(SCRIPT).subarray(0, -4))))).toBe(false);
  const brokenLater = Buffer.concat([
    deflateSync(SCRIPT.padEnd(9000)).subarray(0, -6),
    Buffer.alloc(50, 0xff),
  ]);
  expect(isDocument(withObject(streamOf(dictionary, brokenLater)))).toBe(false);
  expect(isDocument(withObject(streamOf(dictionary, deflateSync("1 0 << /Type /Page >>"))))).toBe(true);
});

test("what could hide objects from being read is refused, and so is a part that unpacks without end", () => {
  const packed = deflateSync("1 0 << /Type /Page >>");
  for (const dictionary of [
    "/Type /ObjStm /Filter [/ASCIIHexDecode /FlateDecode]",
    "/Type /ObjStm /Filter /LZWDecode",
    "/Type /ObjStm /Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 4 >>",
  ]) {
    expect(isDocument(withObject(streamOf(dictionary, packed))), dictionary).toBe(false);
  }
  expect(isDocument(withObject("<< /Encrypt 5 0 R /XRefStm 99 >>"))).toBe(false);
  expect(isDocument(withObject(streamOf("/Filter /FlateDecode", deflateSync(Buffer.alloc(65 << 20)))))).toBe(
    false,
  );
});

test("a file made of nothing but beginnings is refused before it costs anything", () => {
  const beginnings = "stream\n\x78\x9c".repeat(800_000);
  expect(isDocument(withObject(beginnings))).toBe(false);
});

test("an honest PDF with pictures, packed objects and old filters is taken", () => {
  const parts = [
    streamOf("/Subtype /Image /Filter /DCTDecode", Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0x10])),
    streamOf("/Subtype /Image /Filter /FlateDecode", deflateSync(Buffer.alloc(2480 * 3508, "scan"))),
    streamOf("/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode", deflateSync("1 0 << /Type /Catalog >>")),
    streamOf(
      "/Type /XRef /Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 4 >>",
      deflateSync("x"),
    ),
  ];
  expect(isDocument(withObject(parts.join("\n")))).toBe(true);
  expect(
    isDocument(withObject(streamOf("/Filter [/ASCII85Decode /FlateDecode]", Buffer.from("GhQ~>")))),
  ).toBe(true);
});

test.each([
  ["Quyết định số 12-QĐ/TU", "quyet-dinh-so-12-qd-tu.pdf"],
  ['a".html\r\nSet-Cookie: x', "a-html-set-cookie-x.pdf"],
  ["../../etc/passwd", "etc-passwd.pdf"],
  ["文件", "tai-lieu.pdf"],
])("the title %j becomes the file name %s", (title, name) => {
  expect(documentFileName(title)).toBe(name);
});
