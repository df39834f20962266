import { describe, expect, test } from "vitest";
import { writeNoteKey } from "../../../server/sealing/noteKey.ts";
import { newSigner } from "../sealing/signedLog.ts";
import { LOG_NAME, newFolder, runWitness, servedLog } from "./scene.ts";

describe("the log's key", () => {
  test("that is named is the one that counts, from the first run on", async () => {
    const log = await servedLog(1);
    const stranger = writeNoteKey((await newSigner(LOG_NAME)).key);
    const wrong = await runWitness(log, await newFolder(), { logKey: stranger });
    expect(wrong.outcome).toBe("refused");
    expect(wrong.said).toContain("không do khóa này ký");
    const folder = await newFolder();
    const right = await runWitness(log, folder, { logKey: writeNoteKey(log.signer.key) });
    expect(right.said).toContain("đúng như nêu ở --key");
    const changed = await runWitness(log, folder, { logKey: stranger });
    expect(changed.outcome).toBe("not begun");
    expect(changed.said).toContain("KHÔNG phải khóa nêu ở --key");
  });

  test("that is kept is not asked for again, whatever the server says later", async () => {
    const log = await servedLog(1);
    const folder = await newFolder();
    await runWitness(log, folder);
    log.files.set("key", new TextEncoder().encode(writeNoteKey((await newSigner(LOG_NAME)).key)));
    const ran = await runWitness(log, folder);
    expect(ran.said).toContain(`đã giữ từ trước: ${writeNoteKey(log.signer.key)}`);
    expect(ran.outcome).toBe("signed");
  });

  test.each(["xyz", "a+00000000+AAAA", ""])(
    "that is none is a slip of whoever typed it: %s",
    async (logKey) => {
      const ran = await runWitness(await servedLog(1), await newFolder(), { logKey });
      expect(ran.outcome).toBe("not begun");
      expect(ran.said).toContain("--key: không phải khóa của một sổ");
    },
  );
});
