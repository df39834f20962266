import { LogUnreachable } from "../witness/LogUnreachable.ts";
import { type LogToVerify, verifyLog } from "../witness/verifyLog.ts";
import { WitnessRefusal } from "../witness/WitnessRefusal.ts";
import { unreachableWords } from "../witness/witnessWords.ts";
import { printed } from "../witness/words.ts";
import { CommandRefusal } from "./CommandRefusal.ts";

/** Proves a downloaded log. The exit code says whether it differs (1) or did not answer in full (2). */
export async function verifyLogAt(asked: LogToVerify): Promise<void> {
  try {
    if (!(await verifyLog(asked, (words) => console.log(printed(words))))) process.exitCode = 1;
  } catch (error) {
    if (error instanceof WitnessRefusal) throw new CommandRefusal(printed(error.words), { cause: error });
    if (!(error instanceof LogUnreachable)) throw error;
    console.error(printed(unreachableWords(error)));
    process.exitCode = 2;
  }
}
