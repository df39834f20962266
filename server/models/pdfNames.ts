import { constants, inflateRawSync } from "node:zlib";

/** What one compressed part may unpack to, and all of them; a page scanned in colour has some 26 MB. */
const PART_LIMIT = 64 << 20;
const ALL_LIMIT = 256 << 20;
/** Of that each part takes so much, however small it is, and a broken one, which takes many tries, more. */
const LEAST_COST = 16 << 10;
const BROKEN_COST = 2 << 20;

/** A script, a program to start, another file, a form that runs scripts. */
const REFUSED = new Set([
  "JavaScript",
  "Rendition",
  "Launch",
  "ImportData",
  "EmbeddedFile",
  "EmbeddedFiles",
  "RichMedia",
  "XFA",
]);
/** Objects may lie compressed in a file with these. */
const PACKED = ["ObjStm", "XRef", "XRefStm"];
/** With these they could lie packed so that nothing here unpacks them; no program that packs objects uses them. */
const HIDING = [
  "ASCIIHexDecode",
  "AHx",
  "ASCII85Decode",
  "A85",
  "LZWDecode",
  "LZW",
  "RunLengthDecode",
  "RL",
  "Encrypt",
];

/**
 * Whether a PDF names what a document has no use for, as a reader would understand it: names are read with their #xx
 * signs decoded, also in parts that lie compressed.
 */
export function namesAnything(text: string, bytes: Uint8Array): boolean {
  const plain = namesIn(text);
  if (isRefused(plain)) return true;
  if (PACKED.some((name) => plain.has(name)) && HIDING.some((name) => plain.has(name))) return true;
  let left = ALL_LIMIT;
  let since = 0;
  for (const { index, 0: keyword } of text.matchAll(/\bstream\r?\n/g)) {
    const begin = index + keyword.length;
    if (isShuffled(decoded(text.slice(since, index)))) return true;
    since = begin;
    if (!isDeflated(bytes, begin)) continue;
    const part = unpacked(bytes.subarray(begin + 2), Math.min(PART_LIMIT, left));
    if (part === "too-large") return true;
    left -= Math.max(part.isWhole ? LEAST_COST : BROKEN_COST, part.bytes.length);
    if (isRefused(namesIn(part.bytes.toString("latin1")))) return true;
  }
  return false;
}

/** Packed objects whose bytes are moved about row by row: unpacked they would still say nothing. */
function isShuffled(dictionary: string): boolean {
  return /\/ObjStm\b/.test(dictionary) && /\/Predictor\s*(?!1\b)\d/.test(dictionary);
}

function isRefused(names: ReadonlySet<string>): boolean {
  return [...REFUSED].some((name) => names.has(name));
}

function namesIn(text: string): Set<string> {
  return new Set(Array.from(text.matchAll(/\/([A-Za-z0-9#]{2,80})/g), ([, name]) => decoded(name as string)));
}

/** "J#61vaScript" is JavaScript (ISO 32000-1, 7.3.5). */
function decoded(name: string): string {
  return name.replace(/#([0-9A-Fa-f]{2})/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** Two bytes that begin what zlib packed (RFC 1950), whatever the dictionary before them says. */
function isDeflated(bytes: Uint8Array, at: number): boolean {
  const [first = 0, second = 0] = [bytes[at], bytes[at + 1]];
  return (first & 0x0f) === 8 && ((first << 8) | second) % 31 === 0;
}

/**
 * What can be unpacked of it. Where it is broken, as much as comes before: readers show that too. Without the checksum at
 * its end (RFC 1951 within 1950), which nobody asks for.
 */
function unpacked(bytes: Uint8Array, limit: number): { bytes: Buffer; isWhole: boolean } | "too-large" {
  let [whole, broken] = [0, bytes.length + 1];
  let best: Buffer = Buffer.alloc(0);
  for (let length = bytes.length; broken - whole > 1; length = (whole + broken) >> 1) {
    try {
      best = inflateRawSync(bytes.subarray(0, length), {
        finishFlush: constants.Z_SYNC_FLUSH,
        maxOutputLength: Math.max(1, limit),
      });
      whole = length;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE") return "too-large";
      broken = length;
    }
  }
  return { bytes: best, isWhole: whole === bytes.length };
}
