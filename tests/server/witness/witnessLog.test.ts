import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { fromBase64 } from "../../../server/sealing/base64.ts";
import { isConsistent } from "../../../server/sealing/consistency.ts";
import { bundleOf, entriesIn } from "../../../server/sealing/entryBundle.ts";

import { EMPTY_ROOT, sha256 } from "../../../server/sealing/hash.ts";
import { readNote } from "../../../server/sealing/note.ts";
import { readNoteKey, writeNoteKey } from "../../../server/sealing/noteKey.ts";
import { type OpenedHead, openHead } from "../../../server/sealing/openHead.ts";
import { openNote } from "../../../server/sealing/openNote.ts";
import { newSigner } from "../sealing/signedLog.ts";
import { evidenceIn, LOG_NAME, newFolder, runWitness, servedLog, WITNESS_NAME } from "./scene.ts";
import { ServedLog } from "./servedLog.ts";

const textOf = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

describe("a witness's journey", () => {
  test("first head, new head, proof, cosignature: the server gets what the witness keeps", async () => {
    const log = await servedLog(3);
    const folder = await newFolder();
    const first = await runWitness(log, folder);
    expect(first).toMatchObject({ outcome: "signed" });
    expect(first.said).toContain("HÃY SO với khóa in trong báo cáo năm");
    expect(first.said).toContain(writeNoteKey(log.signer.key));
    expect(first.said).toContain("Mốc đầu tiên được giữ: sổ có 3 mục");

    const written = await log.publish(700);
    const second = await runWitness(log, folder);
    expect(second.outcome).toBe("signed");
    expect(second.said).toMatch(
      /sổ có 703 mục, 700 mục mới, nối tiếp đúng mốc ngày \d{2}\/\d{2}\/\d{4} \(3 mục\)/,
    );
    expect(second.said).toContain("máy chủ đã nhận");

    expect(await readFile(join(folder, "head"), "utf8")).toBe(textOf(written));
    const cosigned = await readFile(join(folder, "head.cosigned"), "utf8");
    expect(log.posted.at(-1)).toBe(cosigned);
    const [, vkey = ""] = /(mttq\.example\+\S+)/.exec(first.said) ?? [];
    const key = readNoteKey(vkey)!;
    const signed = await openNote(readNote(Buffer.from(cosigned))!, [log.signer.key, key]);
    expect(signed).toEqual([
      { key: log.signer.key },
      { key, seconds: Date.parse("2026-12-01T03:00:00Z") / 1000 },
    ]);
    expect(key).toMatchObject({ name: WITNESS_NAME, use: "cosignature" });
  });

  test("the same head again is signed again, and a week of nothing is no fault", async () => {
    const log = await servedLog(300);
    const folder = await newFolder();
    await runWitness(log, folder);
    const again = await runWitness(log, folder);
    expect(again.said).toContain("sổ có 300 mục, 0 mục mới");
    expect(again.outcome).toBe("signed");
  });

  test("an empty log may be kept, and grow", async () => {
    const log = await servedLog(0);
    await log.head({ size: 0, root: EMPTY_ROOT });
    const folder = await newFolder();
    expect((await runWitness(log, folder)).outcome).toBe("signed");
    await log.publish(1);
    expect((await runWitness(log, folder)).said).toContain("sổ có 1 mục, 1 mục mới");
  });

  test("nobody else on the machine reads the witness's key", async () => {
    const folder = await newFolder();
    await runWitness(await servedLog(1), folder);
    expect((await stat(join(folder, "witness.key"))).mode & 0o777).toBe(0o600);
  });

  test("a server that does not know the witness changes nothing of what was proven", async () => {
    const log = await servedLog(2);
    log.take = () => 403;
    const ran = await runWitness(log, await newFolder());
    expect(ran.outcome).toBe("signed");
    expect(ran.said).toContain("Máy chủ chưa nhận chữ ký");
  });
});

describe("refused, with both heads kept", () => {
  /** A witness of 300 entries. */
  async function witnessed() {
    const log = await servedLog(300);
    const folder = await newFolder();
    await runWitness(log, folder);
    const known = textOf(log.files.get("checkpoint"));
    log.posted.length = 0;
    return { log, folder, known };
  }
  type Witnessed = Awaited<ReturnType<typeof witnessed>>;

  async function expectRefusal({ log, folder, known }: Witnessed, words: string) {
    const ran = await runWitness(log, folder);
    expect(ran.outcome).toBe("refused");
    expect(ran.said).toContain(words);
    const evidence = await evidenceIn(folder);
    expect(evidence).toMatchObject({ "known-head": known, "new-head": textOf(log.files.get("checkpoint")) });
    expect(evidence["why.txt"]).toContain(words);
    expect(await readFile(join(folder, "head"), "utf8")).toBe(known);
    expect(log.posted).toEqual([]);
  }

  /** The same server with other entries from some place on, signed by the same key. */
  async function rewrite(log: ServedLog, size: number, from: number) {
    const forged = new ServedLog(log.signer);
    await forged.publish(from);
    await forged.publish(size - from, "một thành năm");
    log.files.clear();
    for (const [path, bytes] of forged.files) log.files.set(path, bytes);
    log.size = size;
  }

  test.each([
    ["a fork of the same size", 300, 299],
    ["a longer fork", 400, 299],
    ["a fork from the very first entry", 1000, 0],
    ["a fork in a full tile that the witness saw", 600, 255],
  ])("%s", async (_, size, from) => {
    const scene = await witnessed();
    await rewrite(scene.log, size, from);
    await expectRefusal(scene, "Sổ bị VIẾT LẠI: 300 mục đầu không còn là những mục của mốc đã giữ");
  });

  test("a fork that went on is shown to whoever was not there, by the two heads and one proof", async () => {
    const { log, folder } = await witnessed();
    await rewrite(log, 600, 255);
    await runWitness(log, folder);
    const evidence = await evidenceIn(folder);
    const headOf = async (name: string) => {
      const opened = await openHead(Buffer.from(evidence[name] ?? ""), { log: log.signer.key });
      return (opened as OpenedHead).checkpoint;
    };
    const [known, fresh] = [await headOf("known-head"), await headOf("new-head")];
    const [first, root = "", ...proof] = evidence["other-beginning"]?.trimEnd().split("\n") ?? [];
    const other = { size: known.size, root: fromBase64(root.replace("root ", ""))! };
    expect(first).toBe("first 300");
    expect(other.root).not.toEqual(known.root);
    const hashes = proof.map((line) => fromBase64(line)!);
    expect(isConsistent(other, fresh, hashes)).toBe(true);
    expect(isConsistent(known, fresh, hashes)).toBe(false);
  });

  test("a fork of the last entry alone, with new ones after it", async () => {
    const scene = await witnessed();
    await rewrite(scene.log, 301, 299);
    await expectRefusal(scene, "VIẾT LẠI");
    // Back on the right way, the witness goes on.
    await rewrite(scene.log, 301, 301);
    expect((await runWitness(scene.log, scene.folder)).outcome).toBe("signed");
  });

  test("a log that shrank", async () => {
    const scene = await witnessed();
    await rewrite(scene.log, 299, 299);
    await expectRefusal(scene, "Sổ NGẮN ĐI: trước có 300 mục, nay chỉ còn 299");
  });

  test("an emptied log", async () => {
    const scene = await witnessed();
    await scene.log.head({ size: 0, root: EMPTY_ROOT });
    await expectRefusal(scene, "nay chỉ còn 0");
  });

  test("another key of the same name", async () => {
    const scene = await witnessed();
    const stranger = new ServedLog(await newSigner(LOG_NAME));
    await stranger.publish(400);
    for (const [path, bytes] of stranger.files) scene.log.files.set(path, bytes);
    await expectRefusal(scene, "không do khóa này ký");
  });

  test("a head that was changed after it was signed", async () => {
    const scene = await witnessed();
    const head = textOf(await scene.log.publish(1));
    scene.log.files.set("checkpoint", new TextEncoder().encode(head.replace("\n301\n", "\n302\n")));
    await expectRefusal(scene, "chữ ký SAI");
  });

  test("the head of another log by the same key", async () => {
    const scene = await witnessed();
    await scene.log.head({ size: 300, root: EMPTY_ROOT }, "log.example/khác");
    await expectRefusal(scene, "là của sổ khác: “log.example/khác”");
  });

  test("tiles that do not lead to the signed head", async () => {
    const scene = await witnessed();
    await scene.log.publish(10);
    const tile = scene.log.files.get("tile/0/001.p/54")!;
    scene.log.files.set("tile/0/001.p/54", tile.with(32 * 50, tile[32 * 50]! ^ 1));
    await expectRefusal(scene, "bảng băm không dẫn tới mốc đã ký");
  });

  test("an entry rewritten in its bundle, the tiles left: whoever mirrors sees it", async () => {
    const scene = await witnessed();
    await runWitness(scene.log, scene.folder, { mirror: true });
    await scene.log.publish(10);
    const path = "tile/entries/001.p/54";
    const entries = entriesIn(scene.log.files.get(path)!)!;
    entries[50] = new TextEncoder().encode(
      textOf(entries[50]).replace("counts 0 0 1 1 3", "counts 0 0 0 0 5"),
    );
    scene.log.files.set(path, bundleOf(entries));
    const ran = await runWitness(scene.log, scene.folder, { mirror: true });
    expect(ran.outcome).toBe("refused");
    expect(ran.said).toContain("Mục 306 đã BỊ SỬA");
  });

  test("a head whose entries nobody could count", async () => {
    const log = await servedLog(1);
    await log.head({ size: Number.MAX_SAFE_INTEGER, root: sha256() });
    const ran = await runWitness(log, await newFolder(), { mirror: true });
    expect(ran.said).toContain("không sổ nào dài như thế");
    expect(ran.outcome).toBe("refused");
  });
});
