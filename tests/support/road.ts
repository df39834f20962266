import { type AddressInfo, connect, createServer, type Socket } from "node:net";

export interface Road {
  /** The database's address by this road. */
  readonly url: string;
  /** Ends every connection as a broken cable does. */
  cut(): void;
  /** Holds back what is said, in both directions, until thawed. */
  freeze(): void;
  thaw(): void;
  /** Until the ends of connections have arrived on both sides. */
  quiet(): Promise<void>;
  close(): Promise<void>;
}

/** A way to a database on which a test can break connections. */
export async function openRoad(databaseUrl: string): Promise<Road> {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let isFrozen = false;
  const server = createServer((near) => {
    const far = connect(Number(target.port || 5432), target.hostname);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one);
      one.on("error", () => {});
      one.on("close", () => {
        sockets.delete(one);
        other.destroy();
      });
      one.on("data", (bytes) => other.write(bytes));
      if (isFrozen) one.pause();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = Object.assign(new URL(databaseUrl), {
    hostname: "127.0.0.1",
    port: String((server.address() as AddressInfo).port),
  }).href;
  const cut = () => {
    for (const socket of sockets) socket.resetAndDestroy();
  };
  return {
    url,
    cut,
    freeze() {
      isFrozen = true;
      for (const socket of sockets) socket.pause();
    },
    thaw() {
      isFrozen = false;
      for (const socket of sockets) socket.resume();
    },
    async quiet() {
      do await new Promise((resolve) => setTimeout(resolve, 100));
      while (sockets.size > 0);
    },
    async close() {
      cut();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
