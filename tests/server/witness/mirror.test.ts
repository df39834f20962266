import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { verifyLog } from "../../../server/witness/verifyLog.ts";
import { evidenceIn, newFolder, runWitness, servedLog } from "./scene.ts";

const mirror = { mirror: true };
const proven = (place: string) => verifyLog({ place }, () => {});
const flipped = (bytes: Uint8Array) => bytes.with(-1, bytes.at(-1)! ^ 1);

test("a mirror asks once for each file, and is a log by itself after the server is gone", async () => {
  const log = await servedLog(520);
  const folder = await newFolder();
  const ran = await runWitness(log, folder, mirror);
  expect(ran.said).toContain("Đã giữ toàn bộ sổ");
  expect(new Set(log.asked).size).toBe(log.asked.length);
  log.asked.length = 0;
  await log.publish(2);
  await runWitness(log, folder, mirror);
  const asked = log.asked.filter((path) => /^step|^tile.entries/.test(path)).sort();
  expect(asked).toEqual(["step/520", "step/521", "tile/entries/002.p/10"]);
  await log.close();
  expect(await proven(folder)).toBe(true);
});

test("a mirror that was interrupted goes on with a log that grew meanwhile", async () => {
  const log = await servedLog(10);
  const folder = await newFolder();
  log.trouble = (path) => (path === "step/7" ? "cut" : undefined);
  expect((await runWitness(log, folder, mirror)).outcome).toBe("unreachable");
  expect(await readdir(folder)).not.toContain("checkpoint");
  log.trouble = () => undefined;
  await log.publish(300);
  // Partial files may be dropped once full ones are there.
  for (const path of log.files.keys()) if (/000\.p\/10$/.test(path)) log.files.delete(path);
  expect((await runWitness(log, folder, mirror)).outcome).toBe("signed");
  expect(await proven(folder)).toBe(true);
  expect(await readdir(folder)).not.toContain("incoming");
});

test.each([
  [
    "a changed file of a step",
    "step/4",
    "Tệp step/4 đã BỊ SỬA [step, agency 01861 2025-07-01 Xã Đồng Phúc, month 2026-11, step 5]",
  ],
  ["a missing file of a step", "step/4", "Thiếu tệp step/4"],
  ["a changed tile", "tile/0/000.p/6", "Mục 5 đã BỊ SỬA"],
])("%s is refused and not taken in; once mended, the mirror goes on", async (what, path, words) => {
  const log = await servedLog(6);
  const folder = await newFolder();
  const right = log.files.get(path)!;
  if (what.includes("missing")) log.files.delete(path);
  else log.files.set(path, flipped(right));
  const ran = await runWitness(log, folder, mirror);
  expect(ran.outcome).toBe("refused");
  expect(ran.said).toContain(words);
  expect((await evidenceIn(folder))["why.txt"]).toContain(words);
  expect(log.posted).toEqual([]);
  log.files.set(path, right);
  expect((await runWitness(log, folder, mirror)).outcome).toBe("signed");
  expect(await proven(folder)).toBe(true);
});

test("a copy that broke on the witness's own disk is not held against the log", async () => {
  const log = await servedLog(300);
  const folder = await newFolder();
  await runWitness(log, folder, mirror);
  await log.publish(1);
  const broken = join(folder, "tile/entries/000");
  await writeFile(broken, flipped(await readFile(broken)));
  const ran = await runWitness(log, folder, mirror);
  expect(ran.outcome).toBe("not begun");
  expect(ran.said).toContain("Bản lưu trong");
  expect(await evidenceIn(folder)).toEqual({});
});

test("a last head that cannot be read is not taken for a first meeting", async () => {
  const log = await servedLog(3);
  const folder = await newFolder();
  await runWitness(log, folder);
  await writeFile(join(folder, "head"), "");
  const ran = await runWitness(log, folder);
  expect(ran.outcome).toBe("not begun");
  expect(ran.said).toContain("bị hỏng: hãy chép lại từ bản lưu, đừng xóa");
});
