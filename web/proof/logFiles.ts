/** The log could not be asked: no network, or something else answered in its place. */
export class LogAway extends Error {
  override readonly name = "LogAway";
}

/** What stands at an address of the log, below /log/; null: nothing. Each address is asked once. */
export type ReadLog = (path: string) => Promise<Uint8Array<ArrayBuffer> | null>;

/** @param cache "reload": what the browser kept of an earlier answer is not believed */
export function logFiles(cache: RequestCache = "default"): ReadLog {
  const asked = new Map<string, Promise<Uint8Array<ArrayBuffer> | null>>();
  return (path) => {
    const known = asked.get(path) || askFor(`/log/${path}`, cache);
    asked.set(path, known);
    return known;
  };
}

async function askFor(address: string, cache: RequestCache): Promise<Uint8Array<ArrayBuffer> | null> {
  // What is asked for tells the point and the month, never the rating; it need not tell more.
  const options = { cache, credentials: "omit", referrerPolicy: "no-referrer" } as const;
  const answer = await fetch(address, options).catch(() => {
    throw new LogAway(address);
  });
  // A gateway's or a Wi-Fi's own page says nothing about the log.
  const isPage = /html/.test(answer.headers.get("Content-Type") || "");
  if (answer.status === 404 && !isPage) return null;
  if (!answer.ok || isPage) throw new LogAway(address);
  return new Uint8Array(await answer.arrayBuffer());
}

export const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
