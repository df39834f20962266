import { readFile } from "node:fs/promises";

/** What Linux counts processor time in, for every program: 100 a second. */
const TICK_MS = 10;

/** Milliseconds of processor that a process has used so far, all its threads together. */
export async function processorMs(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8");
  // The name before it may hold spaces and brackets.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return TICK_MS * (Number(fields[11]) + Number(fields[12]));
}
