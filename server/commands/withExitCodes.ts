import { FolderInUseError } from "../database/lockFolder.ts";
import { LogUnreachable } from "../witness/LogUnreachable.ts";
import { WitnessRefusal } from "../witness/WitnessRefusal.ts";
import { busyWords, diskWords, unreachableWords } from "../witness/witnessWords.ts";
import { printed, type Words } from "../witness/words.ts";
import { CommandRefusal } from "./CommandRefusal.ts";

/**
 * Runs a command about a public log, so that whoever watches it by its exit code is alarmed by the log alone: 1 says that
 * something is wrong, 2 that nothing could be found out this time.
 */
export async function withExitCodes(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (error instanceof WitnessRefusal) throw new CommandRefusal(printed(error.words), { cause: error });
    const words = passingWords(error);
    if (!words) throw error;
    console.error(printed(words));
    process.exitCode = 2;
  }
}

function passingWords(error: unknown): Words | undefined {
  if (error instanceof LogUnreachable) return unreachableWords(error);
  return error instanceof FolderInUseError ? busyWords : diskWords(error);
}
