import { parseArgs } from "node:util";
import { lockFolder } from "../database/lockFolder.ts";
import { logAddress } from "../witness/logAddress.ts";
import { folderFor } from "../witness/witnessFolder.ts";
import { witnessLog } from "../witness/witnessLog.ts";
import { printed } from "../witness/words.ts";
import { CommandRefusal, orRefuse, runCommand } from "./CommandRefusal.ts";
import { withExitCodes } from "./withExitCodes.ts";

const HELP = `npm run witness -- https://địa-chỉ [--folder thư-mục] [--name tên] [--key khóa-của-sổ] [--keep]
Người chứng của sổ công khai, chạy trên máy của người khác: chứng minh sổ nối tiếp mốc đã giữ, giữ mốc mới, ký và gửi.
--key: khóa của sổ như in trong báo cáo năm. --keep: giữ cả sổ, để npm run verify -- --log thư-mục kiểm lại được.
Mã thoát: 0 đã ký, 1 từ chối (có bằng chứng trong thư mục), 2 chưa trả lời đủ hoặc đang bận: chạy lại sau.
(A witness of the public log, for somebody else's machine. Exit code: 0 signed, 1 refused, 2 no full answer: run again.)`;

const text = { type: "string" } as const;

await runCommand(async () => {
  const options = { folder: text, name: text, key: text, keep: { type: "boolean" } } as const;
  const { values, positionals } = orRefuse(() => parseArgs({ allowPositionals: true, options }), HELP);
  const address = logAddress(positionals[0] ?? "");
  if (!address || positionals.length > 1) throw new CommandRefusal(HELP);
  const folder = folderFor(address, values.folder);
  const { name, key: logKey, keep: mirror = false } = values;
  await withExitCodes(async () => {
    const release = await lockFolder(folder);
    try {
      const run = { address, folder, name, logKey, mirror, now: new Date() };
      if (!(await witnessLog(run, (words) => console.log(printed(words))))) process.exitCode = 1;
    } finally {
      await release();
    }
  });
});
