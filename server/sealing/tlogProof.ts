import { fromBase64, toBase64 } from "./base64.ts";
import { HASH_BYTES, type Hash } from "./hash.ts";

/**
 * A proof to carry along: that an entry stands in a signed log. Checked by reading the checkpoint (`readNote`, `openNote`,
 * `readCheckpoint`) and then `isIncluded`.
 */
export interface TlogProof {
  /** Of the entry; 0 is the first. */
  readonly index: number;
  readonly proof: readonly Hash[];
  /** Not signed by anybody. */
  readonly extra?: Uint8Array<ArrayBuffer>;
  /** The signed note, as it was published. */
  readonly checkpoint: string;
}

const HEADER = "c2sp.org/tlog-proof@v1";

/** The proof as text, for a file that ends in .tlog-proof. Source: C2SP tlog-proof v1. */
export function writeTlogProof({ index, proof, extra, checkpoint }: TlogProof): string {
  const lines = [
    HEADER,
    ...(extra ? [`extra ${toBase64(extra)}`] : []),
    `index ${index}`,
    ...proof.map(toBase64),
    "",
  ];
  return `${lines.join("\n")}\n${checkpoint}`;
}

/** The proof that is written so, or undefined if it is none. What it claims is not checked. */
export function readTlogProof(text: string): TlogProof | undefined {
  const split = text.indexOf("\n\n");
  if (split < 0) return undefined;
  const [header, ...lines] = text.slice(0, split).split("\n");
  const extra = lines[0]?.startsWith("extra ") ? fromBase64(lines.shift()!.slice("extra ".length)) : null;
  const [, digits = ""] = /^index (0|[1-9]\d*)$/.exec(lines.shift() ?? "") ?? [];
  const proof = lines.map(fromBase64).filter((hash) => hash?.length === HASH_BYTES) as Hash[];
  const whole = digits !== "" && Number.isSafeInteger(Number(digits)) && proof.length === lines.length;
  if (header !== HEADER || extra === undefined || !whole) return undefined;
  return { index: Number(digits), proof, ...(extra && { extra }), checkpoint: text.slice(split + 2) };
}
