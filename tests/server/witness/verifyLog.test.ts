import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { toBase64 } from "../../../server/sealing/base64.ts";
import { bundleOf, entriesIn } from "../../../server/sealing/entryBundle.ts";
import { sha256 } from "../../../server/sealing/hash.ts";
import { writeNoteKey } from "../../../server/sealing/noteKey.ts";
import { LogUnreachable } from "../../../server/witness/LogUnreachable.ts";
import { verifyLog } from "../../../server/witness/verifyLog.ts";
import { WitnessRefusal } from "../../../server/witness/WitnessRefusal.ts";
import { newSigner } from "../sealing/signedLog.ts";
import { LOG_NAME, newFolder, servedLog } from "./scene.ts";
import { ServedLog } from "./servedLog.ts";

type Asked = Parameters<typeof verifyLog>[0];

async function verify(asked: Asked): Promise<{ agrees: boolean; said: string }> {
  const said: string[] = [];
  const agrees = await verifyLog(asked, ({ vi, en }) => said.push(vi, en));
  return { agrees, said: said.join("\n") };
}

/** The log as somebody downloaded it. */
async function download(log: ServedLog): Promise<string> {
  const folder = await newFolder();
  for (const [path, bytes] of log.files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
  return folder;
}

/** Both doors of the same log: the web and a folder. */
const places = [
  ["on the web", async (log: ServedLog) => log.address],
  ["at the address of the log itself", async (log: ServedLog) => `${log.address}/log/`],
  ["in a folder", download],
] as const;

const utf8 = (text: string) => new TextEncoder().encode(text);

/** Changes one line of an entry in its bundle; the tiles stay. */
function rewriteEntry(log: ServedLog, path: string, at: number, from: string, to: string) {
  const entries = entriesIn(log.files.get(path)!)!;
  entries[at] = utf8(new TextDecoder().decode(entries[at]).replace(from, to));
  log.files.set(path, bundleOf(entries));
}

describe.each(places)("a log %s", (_, placed) => {
  test("that agrees says how much was compared", async () => {
    const log = await servedLog(258);
    // Other leaves name by its digest what is not public: there is no file to compare.
    const trail = ["2026-11-01", "2026-11-02"].map((day) =>
      utf8(`hai-long trail 1\nday ${day}\nlines 3\ncontent ${"a".repeat(64)}\n`),
    );
    await log.grow([...trail, utf8("hai-long later 2\n"), Uint8Array.of(255, 0)]);
    const { agrees, said } = await verify({ place: await placed(log), logKey: writeNoteKey(log.signer.key) });
    expect(agrees, said).toBe(true);
    expect(said).toContain("Khớp: 262 mục trong 5 tệp");
    expect(said).toContain("258 đợt công bố, 2 ngày nhật ký, 2 mục loại khác; 1290 lượt đánh giá");
    expect(said).toContain("258 tệp của các đợt khớp");
    expect(said).toContain("Kiểm sổ bằng khóa đã nêu");
  });

  test("goes on from a head: a file, its text, or what a newspaper printed", async () => {
    const log = await servedLog(200);
    const older = new TextDecoder().decode(log.files.get("checkpoint"));
    const file = join(await newFolder(), "older");
    await writeFile(file, older);
    const [, size, root] = older.split("\n");
    await log.publish(100);
    const place = await placed(log);
    for (const given of [
      file,
      older,
      older.trimEnd(),
      `${size} ${root}`,
      `${size} mục · ${root}`.replace(" mục", ""),
    ]) {
      const { agrees, said } = await verify({ place, older: given });
      expect(agrees, said).toBe(true);
      expect(said).toContain("Nối tiếp đúng mốc cũ: 200 mục đầu không đổi, 100 mục mới");
    }
    const other = await verify({ place, older: `200 ${toBase64(sha256())}` });
    expect(other).toMatchObject({ agrees: false });
    expect(other.said).toContain("KHÔNG KHỚP. Sổ bị VIẾT LẠI: 200 mục đầu");
    const longer = await verify({ place, older: `301 ${toBase64(sha256())}` });
    expect(longer.said).toContain("Sổ NGẮN ĐI: trước có 301 mục, nay chỉ còn 300");
  });

  test("rewritten and signed anew is named by a kept head, and by nothing else", async () => {
    const log = await servedLog(20);
    const older = new TextDecoder().decode(log.files.get("checkpoint"));
    const forged = new ServedLog(log.signer);
    await forged.publish(19);
    await forged.publish(5, "một thành năm");
    for (const [path, bytes] of forged.files) log.files.set(path, bytes);
    const place = await placed(log);
    expect((await verify({ place })).agrees).toBe(true);
    expect(await verify({ place, older })).toMatchObject({ agrees: false });
  });

  test.each<[string, (log: ServedLog) => unknown, string]>([
    [
      "an entry, by agency, month and step",
      (log) => rewriteEntry(log, "tile/entries/001.p/4", 2, "counts 0 0 1 1 3", "counts 0 0 0 0 5"),
      "Mục 258 đã BỊ SỬA [step, agency 01861 2025-07-01 Xã Đồng Phúc, month 2026-11, step 259]",
    ],
    [
      "a step's file, by agency, month and step",
      (log) => log.files.set("step/17", utf8("digests of step 17 khác\n")),
      "Tệp step/17 đã BỊ SỬA [step, agency 01861 2025-07-01 Xã Đồng Phúc, month 2026-11, step 18]",
    ],
    [
      "the first of two files of steps",
      (log) => [log.files.set("step/200", utf8("")), log.files.set("step/19", utf8(""))],
      "Tệp step/19 ",
    ],
    ["a step's file that is not there", (log) => log.files.delete("step/259"), "Thiếu tệp step/259 [step"],
    [
      "a tile that is not there",
      (log) => log.files.delete("tile/entries/000"),
      "Thiếu tệp tile/entries/000 của sổ (mục 0 đến 255)",
    ],
    [
      "a hash above",
      (log) => log.files.set("tile/1/000.p/1", log.files.get("tile/1/000.p/1")!.with(0, 1).with(1, 1)),
      "Bảng băm tile/1/000.p/1 đã BỊ SỬA",
    ],
    [
      "a tile longer than any",
      (log) => log.files.set("tile/0/000", new Uint8Array(20_000)),
      "Tệp tile/0/000 bị hỏng hoặc bị cắt (mục 0 đến 255)",
    ],
    ["the head", (log) => log.files.set("checkpoint", utf8("xin chào\n")), "không phải là một mốc đã ký"],
    [
      "a head of more entries than anybody counts",
      (log) => log.head({ size: 2 ** 52, root: sha256() }),
      "không sổ nào dài như thế",
    ],
  ])("changed: %s", async (_what, change, words) => {
    const log = await servedLog(260);
    await change(log);
    const { agrees, said } = await verify({ place: await placed(log) });
    expect(said).toContain(words);
    expect(said).toContain("KHÔNG KHỚP");
    expect(agrees).toBe(false);
  });

  const HEAD = ["step 1", "agency 01861 2025-07-01 Xã", "month 2026-11", "counts 0 0 0 1 4"];
  test.each([
    ["other counts", ["step 1", "counts 0 0 0 0 5"], []],
    ["another agency", ["agency 01862 2025-07-01 Xã"], []],
    ["another month", ["month 2026-12"], []],
    ["figures that do not add up to its counts", HEAD, ["figure - overall - 0 0 0 0 5 -"]],
    ["no figures", HEAD, []],
  ])("whose step seals a file of %s", async (_what, head, figures) => {
    const log = await servedLog(0);
    await log.grow([log.sealed(0, HEAD, [...head, ...figures, `rating ${"a".repeat(64)}`])]);
    const { agrees, said } = await verify({ place: await placed(log) });
    expect(said).toContain("Tệp step/0 nói khác mục 0");
    expect(agrees).toBe(false);
  });

  test("by another key than the one that was printed", async () => {
    const log = await servedLog(2);
    const logKey = writeNoteKey((await newSigner(LOG_NAME)).key);
    const { agrees, said } = await verify({ place: await placed(log), logKey });
    expect(said).toContain("Mốc mới không do khóa này ký");
    expect(agrees).toBe(false);
  });

  test("whose entries play with the terminal are printed plainly", async () => {
    const log = await servedLog(1);
    await log.grow([utf8(`hai-long step 1\nagency \u001b[2Jxã\u202e\ncontent ${"0".repeat(64)}\n`)]);
    log.files.set("step/1", utf8("khác"));
    const { said } = await verify({ place: await placed(log) });
    expect(said).toContain("[step, agency �[2Jxã�]");
    for (const hidden of ["\u001b", "\u202e"]) expect(said).not.toContain(hidden);
  });
});

test("a server that falls silent in the middle proves nothing and accuses nobody", async () => {
  const log = await servedLog(600);
  for (const path of ["checkpoint", "key", "tile/entries/001", "tile/1/000.p/2", "step/300"]) {
    for (const trouble of ["cut", "half", "error"] as const) {
      log.trouble = (asked) => (asked === path ? trouble : undefined);
      await expect(verify({ place: log.address }), `${path} ${trouble}`).rejects.toBeInstanceOf(
        LogUnreachable,
      );
    }
  }
});

test("what is no log, no key and no head is a slip, in words", async () => {
  const log = await servedLog(2);
  const folder = await download(log);
  await expect(verify({ place: await newFolder() })).rejects.toThrow("Không có sổ ở");
  await expect(verify({ place: folder, older: "không có tệp này" })).rejects.toThrow(
    "--older: không có tệp ấy",
  );
  await expect(verify({ place: folder, logKey: "khóa" })).rejects.toThrow("không phải khóa của một sổ");
  await writeFile(join(folder, "key"), "");
  await expect(verify({ place: folder })).rejects.toBeInstanceOf(WitnessRefusal);
  const head = await readFile(join(folder, "checkpoint"), "utf8");
  const { said } = await verify({ place: log.address, older: head.replace("\n2\n", "\n1\n") });
  expect(said).toContain("Mốc cũ mang chữ ký SAI");
});
