import { parseArgs } from "node:util";
import { findLogHead, findLogKey, sumLogBytes } from "../database/logEntries.ts";
import { selectLogWitnesses } from "../database/logWitnesses.ts";
import { registerWitness } from "../log/registerWitness.ts";
import { CommandRefusal, orRefuse, runCommand } from "./CommandRefusal.ts";
import { withDatabase } from "./withDatabase.ts";

const HELP = `npm run log [-- --witness KHÓA]
In khóa, mốc mới nhất và những người chứng của sổ công khai. --witness: nhận chữ ký chứng của khóa ấy (do npm run witness in ra).`;
const REFUSED = {
  "no-key": "--witness: không phải khóa của người chứng (no key of a witness).",
  "other-key": "--witness: đã có người chứng tên này với khóa khác (that name has another key).",
} as const;

await runCommand(async () => {
  const options = { witness: { type: "string" }, help: { type: "boolean" } } as const;
  const { values } = orRefuse(() => parseArgs({ options }), HELP);
  if (values.help) {
    console.log(HELP);
    return;
  }
  await withDatabase(async (db) => {
    if (values.witness !== undefined) {
      const outcome = await registerWitness(db, values.witness.trim());
      if (outcome !== "registered") throw new CommandRefusal(REFUSED[outcome]);
    }
    const head = await findLogHead(db);
    console.log(`Khóa của sổ (key): ${(await findLogKey(db))?.publicKey ?? "chưa có (none yet)"}`);
    console.log(
      head ? `Mốc (head), ${head.signedOn}:\n${head.note.trimEnd()}` : "Sổ chưa có mục nào (empty).",
    );
    const megabytes = (await sumLogBytes(db)) / 1_000_000;
    console.log(`Dung lượng (size): ${megabytes.toFixed(1).replace(".", ",")} MB`);
    for (const { name, publicKey } of await selectLogWitnesses(db))
      console.log(`Người chứng (witness) ${name}: ${publicKey}`);
  });
});
