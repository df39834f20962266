import { reasonOf } from "./fetchPath.ts";
import { LogUnreachable } from "./LogUnreachable.ts";

const TIME_LIMIT_MS = 60_000;

/**
 * Hands a cosigned head to the installation.
 * @returns whether it was taken; one that does not know this witness refuses, and that changes nothing
 * @throws LogUnreachable if it did not answer
 */
export async function sendCosignature(address: string, note: Uint8Array<ArrayBuffer>): Promise<boolean> {
  const asked = `${address}cosignatures`;
  let status: number;
  try {
    const response = await fetch(asked, {
      method: "POST",
      body: note,
      headers: { "content-type": "text/plain; charset=utf-8" },
      redirect: "error",
      signal: AbortSignal.timeout(TIME_LIMIT_MS),
    });
    status = response.status;
    await response.body?.cancel();
  } catch (cause) {
    throw new LogUnreachable(asked, reasonOf(cause), { cause });
  }
  if (status >= 500) throw new LogUnreachable(asked, `HTTP ${status}`);
  return status < 300;
}
