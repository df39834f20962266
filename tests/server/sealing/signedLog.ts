import { checkpointText } from "../../../server/sealing/checkpoint.ts";
import { nodesInTiles } from "../../../server/sealing/nodesInTiles.ts";
import { writeNote } from "../../../server/sealing/note.ts";
import { rootOfLog } from "../../../server/sealing/proving.ts";
import { newPrivateKey, type Signer, signerFrom } from "../../../server/sealing/signer.ts";
import { signText } from "../../../server/sealing/signing.ts";
import { MemoryLog } from "./memoryLog.ts";

export async function newSigner(name: string, use: "log" | "cosignature" = "log"): Promise<Signer> {
  return (await signerFrom(await newPrivateKey(name, use)))!;
}

/** A log in memory with a key of its own, which signs its head after each growth. */
export class SignedLog extends MemoryLog {
  readonly signer: Signer;

  constructor(signer: Signer) {
    super();
    this.signer = signer;
  }

  /** @returns the newest head, as published */
  async grow(entries: readonly Uint8Array[]): Promise<Uint8Array<ArrayBuffer>> {
    await this.add(entries);
    const root = await rootOfLog(this.size, nodesInTiles(this.size, this.read));
    return this.head({ size: this.size, root });
  }

  /** Signs any head at all, true or not, and publishes it. */
  async head(head: { size: number; root: Uint8Array<ArrayBuffer> }, origin = this.signer.key.name) {
    const text = checkpointText({ ...head, origin, extensions: [] });
    const written = writeNote({ text, signatures: [await signText(text, this.signer)] });
    this.files.set("checkpoint", written);
    return written;
  }
}
