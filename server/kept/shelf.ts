import type { InlineHashes } from "../http/inlineHashes.ts";

/** An answer as it leaves, in every form that a reader may ask for. */
export interface KeptAnswer {
  /** What was public when it was made. */
  readonly version: string;
  /** Pattern of the address, for the measurements. */
  readonly route: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly inlineHashes: InlineHashes | undefined;
  readonly bodies: { readonly br?: Bytes; readonly gzip: Bytes } | { readonly plain: Bytes };
}
export type Bytes = Uint8Array<ArrayBuffer>;

/** What one answer takes beside its bodies. */
const OVERHEAD_BYTES = 1_024;

/** Answers by their addresses, within a number of bytes: what was asked for longest ago goes first. */
export class Shelf {
  private readonly answers = new Map<string, KeptAnswer>();
  private bytes = 0;

  constructor(private readonly limitBytes: number) {}

  get size(): number {
    return this.bytes;
  }

  find(address: string): KeptAnswer | undefined {
    const found = this.answers.get(address);
    if (!found) return undefined;
    this.answers.delete(address);
    this.answers.set(address, found);
    return found;
  }

  put(address: string, answer: KeptAnswer): void {
    this.remove(address);
    this.answers.set(address, answer);
    this.bytes += bytesOf(address, answer);
    for (const oldest of this.answers.keys()) {
      if (this.bytes <= this.limitBytes) return;
      this.remove(oldest);
    }
  }

  private remove(address: string): void {
    const answer = this.answers.get(address);
    if (!answer) return;
    this.answers.delete(address);
    this.bytes -= bytesOf(address, answer);
  }
}

function bytesOf(address: string, { bodies }: KeptAnswer): number {
  const ofBodies = Object.values(bodies).reduce((sum, body) => sum + body.byteLength, 0);
  return OVERHEAD_BYTES + 2 * address.length + ofBodies;
}
