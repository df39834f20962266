import { writeNoteKey } from "../../../server/sealing/noteKey.ts";
import type { Signer } from "../../../server/sealing/signer.ts";
import { newPrivateKey, signerFrom } from "../../../server/sealing/signer.ts";
import type { KeptRating } from "../../../web/offline/keptRatings.ts";
import { hexOf, sha256 } from "../../../web/offline/sha256.ts";
import type { ReadLog } from "../../../web/proof/logFiles.ts";
import type { Candidate } from "../../../web/proof/lookUp.ts";
import { SignedLog } from "../../server/sealing/signedLog.ts";

/** A rating that a phone keeps. */
export const KEPT: KeptRating = {
  digest: "ab".repeat(32),
  mark: "cd".repeat(32),
  point: "AAAAAAAQ",
  agency: "Xã Bằng Thành",
  day: "2026-11-10",
  publishedOn: "2026-11-16",
};

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** A log in memory, with what a server answers beside its files. Whoever tests changes any of it. */
export class PaperLog {
  readonly #log: SignedLog;
  readonly leaves: Candidate[] = [];
  readonly others = new Map<string, Uint8Array<ArrayBuffer>>();

  private constructor(signer: Signer) {
    this.#log = new SignedLog(signer);
    this.others.set("key", bytesOf(`${writeNoteKey(signer.key)}\n`));
  }

  static async begin(): Promise<PaperLog> {
    return new PaperLog((await signerFrom(await newPrivateKey("hai-long/test", "log"))) as Signer);
  }

  get files(): Map<string, Uint8Array<ArrayBuffer>> {
    return this.#log.files;
  }

  /** Leaves of something else. */
  async fill(count: number): Promise<void> {
    await this.#log.grow(Array.from({ length: count }, (_, i) => bytesOf(`hai-long trail 1\nline ${i}\n`)));
  }

  /** Seals a step that holds these digests; @returns its leaf. */
  async seal(leaf: Omit<Candidate, "index">, digests: readonly string[]): Promise<number> {
    const index = this.#log.size;
    const content = [
      "step 7",
      `window ${leaf.from} ${leaf.to}`,
      ...digests.map((one) => `rating ${one}`),
      "",
    ];
    this.others.set(`step/${index}`, bytesOf(content.join("\n")));
    const digest = hexOf(await sha256(content.join("\n")));
    await this.#log.grow([bytesOf(`hai-long step 1\nstep 7\ncontent ${digest}\n`)]);
    this.leaves.push({ ...leaf, index });
    return index;
  }

  readonly read: ReadLog = async (path) => {
    if (path.startsWith("points/")) return bytesOf(JSON.stringify({ leaves: this.leaves }));
    return this.others.get(path) ?? this.files.get(path) ?? null;
  };
}

export const WEEK = {
  kind: "window",
  from: "2026-11-09",
  to: "2026-11-15",
  publishedOn: "2026-11-16",
} as const;
export const YEAR = {
  kind: "year",
  from: "2026-01-01",
  to: "2026-12-31",
  publishedOn: "2027-01-08",
} as const;
