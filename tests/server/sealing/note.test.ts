import { describe, expect, it } from "vitest";
import { isKeyName, readNote, writeNote } from "../../../server/sealing/note.ts";
import { noteKey, readNoteKey, writeNoteKey } from "../../../server/sealing/noteKey.ts";
import { openNote } from "../../../server/sealing/openNote.ts";
import { newPrivateKey, signerFrom } from "../../../server/sealing/signer.ts";
import { signText } from "../../../server/sealing/signing.ts";
import * as vector from "./noteVectors.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => readNote(bytes(text));
const key = (text: string) => readNoteKey(text)!;
const { GO_TEXT, PETER_LINE, ENOCH_LINE } = vector;

/** Every part of a text but the whole, and the text with one letter raised by one (as golang/mod mangles keys). */
function mangled(text: string): string[] {
  const all: string[] = [];
  for (let i = 0; i <= text.length; i++)
    for (let j = i + 1; j <= text.length; j++) if (i !== 0 || j !== text.length) all.push(text.slice(i, j));
  for (let i = 0; i < text.length; i++)
    all.push(text.slice(0, i) + String.fromCharCode(text.charCodeAt(i) + 1) + text.slice(i + 1));
  return all;
}

describe("keys", () => {
  it("public keys of the specification, of Go and of the sum database are read and written alike", () => {
    for (const text of [vector.SPEC_KEY, vector.PETER, vector.ENOCH])
      expect(writeNoteKey(key(text))).toBe(text);
    expect(key(vector.SPEC_KEY)).toMatchObject({ name: "example.com/foo", keyId: 0x530d903a, use: "log" });
  });

  it("a mangled public key is refused, wherever it is mangled", () => {
    expect(mangled(vector.PETER).filter((text) => readNoteKey(text))).toEqual([]);
    for (const text of [
      vector.LONG_KEY,
      vector.OTHER_ALGORITHM,
      vector.PETER.toUpperCase(),
      `${vector.PETER}\n`,
    ])
      expect(readNoteKey(text)).toBeUndefined();
  });

  it("a mangled private key is refused, wherever it is mangled", async () => {
    expect((await signerFrom(vector.PETER_PRIVATE))?.key).toEqual(key(vector.PETER));
    for (const text of mangled(vector.PETER_PRIVATE)) expect(await signerFrom(text)).toBeUndefined();
  });

  it.each(vector.WITNESS_PAIRS)("%s has its public key", async (privateKey, publicKey) => {
    expect(writeNoteKey((await signerFrom(privateKey))!.key)).toBe(publicKey);
  });

  it("a new key signs what its public half verifies, and says what it is for", async () => {
    const privateKey = await newPrivateKey("log.example/hai-long", "log");
    const signer = (await signerFrom(privateKey))!;
    const note = writeNote({ text: "hi\n", signatures: [await signText("hi\n", signer)] });
    expect(await openNote(readNote(note)!, [key(writeNoteKey(signer.key))])).toEqual([{ key: signer.key }]);
    expect(await newPrivateKey("log.example/hai-long", "log")).not.toBe(privateKey);
    const witness = (await signerFrom(await newPrivateKey("w.example", "cosignature")))!;
    await expect(signText("hi\n", witness)).rejects.toThrow(RangeError);
  });

  it("a key is named without spaces and plus signs", async () => {
    for (const name of ["", "a b", "a+b", "a\tb", "a\u00a0b", "a\u2003b", "a\u0085b", "a\nb", "a\u0001b"]) {
      expect(isKeyName(name)).toBe(false);
      await expect(newPrivateKey(name, "log")).rejects.toThrow(RangeError);
    }
    expect(isKeyName("hài-lòng.gov.vn/nhật-ký")).toBe(true);
  });
});

describe("notes", () => {
  it("the specification's example opens with its key", async () => {
    const found = await openNote(read(vector.SPEC_NOTE)!, [key(vector.SPEC_KEY)]);
    expect(found).toEqual([{ key: key(vector.SPEC_KEY) }]);
  });

  it("we sign Go's text with Go's key byte for byte as Go does", async () => {
    const signer = (await signerFrom(vector.PETER_PRIVATE))!;
    const note = writeNote({ text: GO_TEXT, signatures: [await signText(GO_TEXT, signer)] });
    expect(new TextDecoder().decode(note)).toBe(`${GO_TEXT}\n${PETER_LINE}`);
  });

  it("a signature of a stranger is passed over, one of a known key must hold", async () => {
    const [peter, enoch] = [key(vector.PETER), key(vector.ENOCH)];
    const both = read(`${GO_TEXT}\n${PETER_LINE}${ENOCH_LINE}`)!;
    expect(await openNote(both, [peter])).toEqual([{ key: peter }]);
    expect(await openNote(both, [enoch, peter])).toEqual([{ key: peter }, { key: enoch }]);
    expect(await openNote(both, [])).toEqual([]);
    const spoiled = read(`${GO_TEXT}\n${PETER_LINE.slice(0, 60)}ABCD${PETER_LINE.slice(60)}${ENOCH_LINE}`)!;
    expect(await openNote(spoiled, [peter])).toBeUndefined();
    expect(await openNote(spoiled, [peter, enoch])).toBeUndefined();
    expect(await openNote(spoiled, [enoch])).toEqual([{ key: enoch }]);
    const changed = read(`${GO_TEXT.replace("your problem is", "my problem is")}\n${PETER_LINE}`)!;
    expect(await openNote(changed, [peter])).toBeUndefined();
  });

  it("another name with the same id, or another id with the same name, is a stranger", async () => {
    const peter = key(vector.PETER);
    for (const line of [
      PETER_LINE.replace("PeterNeumann", "CarmenSandiego"),
      PETER_LINE.replace("x08g", "xxxx"),
    ])
      expect(await openNote(read(`${GO_TEXT}\n${line}`)!, [peter])).toEqual([]);
  });

  it("a key that is no point of the curve signs nothing", async () => {
    const broken = noteKey("PeterNeumann", "log", new Uint8Array(32).fill(255));
    const line = { name: "PeterNeumann", keyId: broken.keyId, signature: new Uint8Array(64) };
    expect(await openNote({ text: GO_TEXT, signatures: [line] }, [broken])).toBeUndefined();
  });

  it("a text may have empty lines: the last one parts it from the signatures", () => {
    expect(read(`one\n\ntwo\n\n${PETER_LINE}`)?.text).toBe("one\n\ntwo\n");
  });

  it("a byte order mark is part of the text: what was signed is not trimmed", async () => {
    const marked = read(`\ufeff${GO_TEXT}\n${PETER_LINE}`)!;
    expect(marked.text).toBe(`\ufeff${GO_TEXT}`);
    expect(await openNote(marked, [key(vector.PETER)])).toBeUndefined();
  });

  // The first seven are those of golang/mod, sumdb/note/note_test.go.
  it.each([
    GO_TEXT,
    `${GO_TEXT}\n`,
    `${GO_TEXT}\n${PETER_LINE.slice(0, -1)}`,
    `\u0001${GO_TEXT}\n${PETER_LINE}`,
    `${GO_TEXT}\n${PETER_LINE.replace("PeterNeumann", "Bad Name")}`,
    `${GO_TEXT}\n${PETER_LINE}Unexpected line.\n`,
    `${GO_TEXT}\n${PETER_LINE.repeat(101)}`,
    "",
    `${GO_TEXT}${PETER_LINE}`,
    `${GO_TEXT}\n${PETER_LINE}\n`,
    `${GO_TEXT}\n${PETER_LINE.replace("\n", "\r\n")}`,
    `${GO_TEXT}\n${PETER_LINE.replace("—", "-")}`,
    `${GO_TEXT}\n${PETER_LINE.replace("PeterNeumann", "Peter+Neumann")}`,
    `${GO_TEXT}\n${PETER_LINE.replace("nAM=", "nAM")}`,
    `${GO_TEXT}\n${PETER_LINE.replace("nAM=", "nAN=")}`,
    `${GO_TEXT}\n— PeterNeumann x08gow==\n`,
    `${GO_TEXT.repeat(12_000)}\n${PETER_LINE}`,
  ])("no note is read from a malformed one (%#)", (text) => {
    expect(read(text)).toBeUndefined();
  });

  it("no note is read from what is not UTF-8", () => {
    expect(readNote(new Uint8Array([0xff, ...bytes(vector.SPEC_NOTE)]))).toBeUndefined();
  });

  it("a note that could not be read again is not written", () => {
    const signatures = read(vector.SPEC_NOTE)!.signatures;
    const spaced = signatures.map((one) => ({ ...one, name: "a b" }));
    expect(() => writeNote({ text: "abc", signatures })).toThrow(RangeError);
    expect(() => writeNote({ text: "abc\n", signatures: [] })).toThrow(RangeError);
    expect(() => writeNote({ text: "a\tb\n", signatures })).toThrow(RangeError);
    expect(() => writeNote({ text: "a\ud800\n", signatures })).toThrow(RangeError);
    expect(() => writeNote({ text: "abc\n", signatures: spaced })).toThrow(RangeError);
  });
});
