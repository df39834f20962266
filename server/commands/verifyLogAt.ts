import { type LogToVerify, verifyLog } from "../witness/verifyLog.ts";
import { printed } from "../witness/words.ts";
import { withExitCodes } from "./withExitCodes.ts";

/** Proves a downloaded log. The exit code says whether it differs (1) or could not be read in full (2). */
export async function verifyLogAt(asked: LogToVerify): Promise<void> {
  await withExitCodes(async () => {
    if (!(await verifyLog(asked, (words) => console.log(printed(words))))) process.exitCode = 1;
  });
}
