import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { describe, expect, test } from "vitest";
import { lockFolder } from "../../../server/database/lockFolder.ts";
import { verifyLog } from "../../../server/witness/verifyLog.ts";
import { newFolder, runWitness, servedLog, WITNESS_NAME } from "./scene.ts";
import { ServedLog, type Trouble } from "./servedLog.ts";

const ROOT = new URL("../../..", import.meta.url).pathname;

/** The command as somebody runs it. */
function start(log: ServedLog, folder: string, ...more: string[]): ChildProcess {
  const args = [log.address, "--folder", folder, "--name", WITNESS_NAME, ...more];
  return spawn(process.execPath, ["--import", "tsx", "server/commands/witness.ts", ...args], { cwd: ROOT });
}

async function ended(child: ChildProcess): Promise<{ code: number | null; said: string }> {
  const closed = once(child, "close");
  const said = await Promise.all([text(child.stdout!), text(child.stderr!)]);
  const [code] = (await closed) as [number | null];
  return { code, said: said.join("") };
}

/** Every file of a folder but the lock, with its content. */
async function filesOf(folder: string): Promise<Map<string, string>> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = found.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
  return new Map(
    await Promise.all(files.map(async (file) => [file, await readFile(file, "latin1")] as const)),
  );
}

describe.each<Trouble>(["cut", "half", "error"])("the line is troubled (%s)", (trouble) => {
  test.each([false, true])(
    "at each request in turn; run again, and it goes on (mirror: %s)",
    async (mirror) => {
      const log = await servedLog(3);
      const folder = await newFolder();
      await runWitness(log, folder, { mirror });
      await log.publish(mirror ? 8 : 260);
      const key = await readFile(join(folder, "witness.key"), "utf8");

      // First how many requests an untroubled run makes, in a folder of its own.
      const other = await newFolder();
      log.asked.length = 0;
      await runWitness(log, other, { mirror });
      const requests = log.asked.length;

      for (let place = 0; place < requests; place++) {
        log.asked.length = 0;
        log.trouble = (_, at) => (at === place ? trouble : undefined);
        const { outcome, said } = await runWitness(log, folder, { mirror });
        // A mirror that has it all asks for less, until nothing is left to be troubled; an answered POST has no half.
        const untouched =
          log.asked.length <= place || (trouble === "half" && log.asked[place] === "cosignatures");
        expect(outcome, said).toBe(untouched ? "signed" : "unreachable");
      }
      log.trouble = () => undefined;
      const last = await runWitness(log, folder, { mirror });
      expect(last.outcome).toBe("signed");
      expect(await readFile(join(folder, "witness.key"), "utf8")).toBe(key);
      expect((await readdir(folder)).filter((name) => /refused|incoming|\.new$/.test(name))).toEqual([]);
      if (mirror)
        expect(await verifyLog({ place: folder, older: join(folder, "head") }, () => {})).toBe(true);
    },
  );

  test("at the very first run: nothing is believed by half", async () => {
    const log = await servedLog(5);
    const folder = await newFolder();
    for (const path of ["key", "checkpoint"]) {
      log.trouble = (asked) => (asked === path ? trouble : undefined);
      expect((await runWitness(log, folder)).outcome).toBe("unreachable");
      expect(await readdir(folder)).not.toContain("head");
    }
    log.trouble = () => undefined;
    expect((await runWitness(log, folder)).said).toContain("Mốc đầu tiên được giữ: sổ có 5 mục");
  });
});

describe("a short answer that seems whole", () => {
  test.each(["checkpoint", "tile/0/001.p/4"])("of %s is no fork", async (path) => {
    const log = await servedLog(3);
    const folder = await newFolder();
    await runWitness(log, folder);
    await log.publish(257);
    const whole = log.files.get(path)!;
    log.files.set(path, whole.slice(0, 40));
    expect((await runWitness(log, folder)).outcome).toBe("unreachable");
    log.files.delete(path);
    if (path === "checkpoint") expect((await runWitness(log, folder)).outcome).toBe("unreachable");
    log.files.set(path, whole);
    expect((await runWitness(log, folder)).outcome).toBe("signed");
  });
});

describe("the command", () => {
  test("killed between writing and sending: the head it signed is known to it, and a fork is refused", async () => {
    const log = await servedLog(4);
    const folder = await newFolder();
    await runWitness(log, folder);
    const written = new TextDecoder().decode(await log.publish(2));
    let onDisk = "";
    const child = start(log, folder);
    log.take = async () => {
      onDisk = await readFile(join(folder, "head"), "utf8");
      child.kill("SIGKILL");
      await once(child, "exit");
      return 204;
    };
    await ended(child);
    expect(onDisk).toBe(written);

    log.take = () => 204;
    const forged = new ServedLog(log.signer);
    await forged.publish(5);
    const other = await forged.publish(1, "khác");
    log.files.set("checkpoint", other);
    const fork = await ended(start(log, folder));
    expect(fork.said).toContain("Sổ bị VIẾT LẠI: 6 mục đầu");
    expect(fork.code).toBe(1);

    log.files.set("checkpoint", new TextEncoder().encode(written));
    const again = await ended(start(log, folder));
    expect(again.said).toContain("sổ có 6 mục, 0 mục mới");
    expect(again.code).toBe(0);
  });

  test("killed at each request of a mirror in turn: run again and all of it is there", async () => {
    const log = await servedLog(3);
    const folder = await newFolder();
    for (let place = 0; place < 9; place += 2) {
      const child = start(log, folder, "--keep");
      log.asked.length = 0;
      log.trouble = (_, at) => {
        if (at === place) child.kill("SIGKILL");
        return undefined;
      };
      await ended(child);
    }
    log.trouble = () => undefined;
    expect((await ended(start(log, folder, "--keep"))).code).toBe(0);
    expect(await verifyLog({ place: folder }, () => {})).toBe(true);
    expect([...(await filesOf(folder)).keys()].filter((file) => file.endsWith(".new"))).toEqual([]);
  });

  test("two runs at once: the second one waits for nobody and touches nothing", async () => {
    const log = await servedLog(4);
    const folder = await newFolder();
    const release = await lockFolder(folder);
    const before = await filesOf(folder);
    const second = await ended(start(log, folder));
    expect(second.said).toContain("Một lần chạy khác đang giữ thư mục này");
    expect(second.code).toBe(2);
    expect(await filesOf(folder)).toEqual(before);
    expect(log.asked).toEqual([]);
    await release();

    const [a, b] = await Promise.all([ended(start(log, folder)), ended(start(log, folder))]);
    expect([a.code, b.code].filter((code) => code !== 0 && code !== 2)).toEqual([]);
    expect([a.code, b.code]).toContain(0);
    expect(new Set(log.posted.map((note) => note.split("\n").slice(0, 3).join())).size).toBe(1);
  });

  test("a server that is not there, an address that is none", async () => {
    const log = await servedLog(1);
    const folder = await newFolder();
    await log.close();
    const gone = await ended(start(log, folder));
    expect(gone.said).toContain("Sổ chưa trả lời đủ");
    expect(gone.said).toContain("ECONNREFUSED");
    expect(gone.said).not.toContain("    at ");
    expect(gone.code).toBe(2);
  });
});
