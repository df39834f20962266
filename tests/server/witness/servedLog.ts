import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { sha256 } from "../../../server/sealing/hash.ts";
import { writeNoteKey } from "../../../server/sealing/noteKey.ts";
import type { Signer } from "../../../server/sealing/signer.ts";
import { SignedLog } from "../sealing/signedLog.ts";

const bytes = (words: string) => new TextEncoder().encode(words);
const hex = (words: string) =>
  Array.from(sha256(bytes(words)), (byte) => byte.toString(16).padStart(2, "0")).join("");

/** What happens to a request instead of an answer: the line is cut before it, or within it, or it is an error. */
export type Trouble = "cut" | "half" | "error";

/** A log on a real server, with the file of each step, in the hands of whoever runs it: the files may be changed. */
export class ServedLog extends SignedLog {
  readonly asked: string[] = [];
  readonly posted: string[] = [];
  trouble: (path: string, place: number) => Trouble | undefined = () => undefined;
  /** Called with a cosigned head before it is answered; the status of the answer. */
  take: (note: string) => number | Promise<number> = () => 204;
  /** Of the installation. */
  address = "";
  readonly #server: Server;

  constructor(signer: Signer) {
    super(signer);
    this.files.set("key", bytes(`${writeNoteKey(signer.key)}\n`));
    this.#server = createServer((request, response) => void this.#answer(request, response));
  }

  async open(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
    this.address = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** Publishes steps, each with its file, and signs the new head. */
  async publish(steps: number, word = "lượt"): Promise<Uint8Array<ArrayBuffer>> {
    return await this.grow(Array.from({ length: steps }, (_, i) => this.step(this.size + i, word)));
  }

  /** The leaf of a step of five ratings, whose file is put beside the log. */
  step(index: number, word: string): Uint8Array<ArrayBuffer> {
    const head = [
      `step ${index + 1}`,
      "agency 01861 2025-07-01 Xã Đồng Phúc",
      "window 2026-11-01 2026-11-30",
      "month 2026-11",
      "counts 0 0 1 1 3",
    ];
    const figures = [
      "figure - courtesy all 0 0 0 1 4 -",
      "figure - overall - 0 0 0 1 2 -",
      "figure 7GK overall - 0 0 1 0 1 -",
    ];
    const ratings = [1, 2, 3, 4, 5].map((one) => `rating ${hex(`${word} ${index} ${one}`)}`);
    return this.sealed(index, head, [...head, ...figures, ...ratings]);
  }

  /** A leaf of any lines that seals a file of any lines. */
  sealed(index: number, leaf: readonly string[], file: readonly string[]): Uint8Array<ArrayBuffer> {
    const content = `${file.join("\n")}\n`;
    this.files.set(`step/${index}`, bytes(content));
    return bytes(`${["hai-long step 1", ...leaf, `content ${hex(content)}`].join("\n")}\n`);
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = (request.url ?? "").replace(/^\/log\//, "");
    const trouble = this.trouble(path, this.asked.push(path) - 1);
    if (trouble === "cut") return void request.socket.destroy();
    if (trouble === "error") return void response.writeHead(503).end();
    if (request.method === "POST") {
      const note = await text(request);
      this.posted.push(note);
      const status = await this.take(note);
      return void response.writeHead(status).end();
    }
    const file = this.files.get(path);
    if (!file) return void response.writeHead(404).end("nothing here");
    response.writeHead(200, { "content-length": file.length });
    if (trouble !== "half") return void response.end(file);
    response.write(file.subarray(0, Math.floor(file.length / 2)), () => request.socket.destroy());
  }
}
