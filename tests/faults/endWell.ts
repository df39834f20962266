import type { StartedServer } from "../support/startedServer.ts";

/** Well below the limit at which a server that stops cuts off whoever is still there. */
const ENDS_WITHIN_MS = 10_000;

/** Asks a server under load to end, as a supervisor does: it lets nobody new in, and leaves nobody without an answer. */
export async function endWell(server: StartedServer): Promise<void> {
  const { promise: tooLong, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(
    () => reject(new Error(`the server did not end in ${ENDS_WITHIN_MS} ms after SIGTERM`)),
    ENDS_WITHIN_MS,
  );
  const code = await Promise.race([server.kill("SIGTERM"), tooLong]);
  clearTimeout(timer);
  if (code !== 0) throw new Error(`the server ended with ${code}`);
}
