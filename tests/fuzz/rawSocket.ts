import { connect } from "node:net";

/** How long a server is waited for that neither answers nor hangs up. */
const PATIENCE_MS = 1500;

/**
 * Writes bytes to a port as they are, in pieces with a pause between, and gives back all that comes until the other side
 * hangs up or has nothing more to say.
 * @param hangsUp whether nothing more will come after the last piece
 */
export async function exchange(
  port: number,
  pieces: readonly (string | Uint8Array)[],
  hangsUp = false,
): Promise<string> {
  const socket = connect(port, "127.0.0.1");
  const received: Buffer[] = [];
  const ended = new Promise<void>((resolve) => {
    socket.on("data", (data) => received.push(data));
    // A reset is an answer too: what matters is what was said before.
    socket.on("error", () => resolve());
    socket.on("close", () => resolve());
    socket.setTimeout(PATIENCE_MS, () => socket.destroy());
  });
  for (const piece of pieces) {
    if (socket.destroyed) break;
    socket.write(piece);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  if (hangsUp) socket.end();
  await ended;
  return Buffer.concat(received).toString("latin1");
}

/** Statuses of all answers in what was received. */
export function statusesOf(received: string): number[] {
  return [...received.matchAll(/^HTTP\/1\.[01] (\d{3})/gm)].map(([, status]) => Number(status));
}
