import { networkInterfaces } from "node:os";
import type { Config } from "../config.ts";

export interface Addresses {
  /** For a browser on this machine. */
  readonly local: string;
  /** For a phone on the same network; undefined when this machine is on none or listens on loopback only. */
  readonly network: string | undefined;
  /** What posters and links carry: PUBLIC_URL, else the best that is known. */
  readonly forPhones: string;
}

const EVERYWHERE = new Set(["0.0.0.0", "::", ""]);

/** @param port the one that is really listened on */
export function addressesOf(config: Pick<Config, "host" | "publicUrl">, port: number): Addresses {
  const everywhere = EVERYWHERE.has(config.host);
  const local = `http://${everywhere ? "localhost" : bracketed(config.host)}:${port}`;
  const lan = everywhere ? lanAddress() : undefined;
  const network = lan && `http://${lan}:${port}`;
  return { local, network, forPhones: config.publicUrl ?? network ?? local };
}

function bracketed(host: string): string {
  return host.includes(":") ? `[${host}]` : host;
}

/** This machine's first IPv4 address that is not loopback; networks that programs make for themselves come last. */
function lanAddress(): string | undefined {
  const found = Object.entries(networkInterfaces()).flatMap(([name, addresses = []]) =>
    addresses
      .filter((one) => one.family === "IPv4" && !one.internal)
      .map((one) => ({
        address: one.address,
        madeByProgram: /^(docker|br-|veth|virbr|tun|utun)/.test(name),
      })),
  );
  return found.sort((a, b) => Number(a.madeByProgram) - Number(b.madeByProgram))[0]?.address;
}
