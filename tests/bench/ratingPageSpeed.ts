import type { Finding } from "./finding.ts";
import { underLoad } from "./load.ts";
import type { ScratchUnits } from "./scratchUnits.ts";
import { startProcess } from "./serverProcess.ts";

const CLIENTS = 64;
const TURNS = 2;
const WARM_UP_SECONDS = 1;

/**
 * The citizen's page against a Hono route in a process of the same kind that returns a constant of the same size, in
 * turns and without compression, which both would do alike.
 */
export async function benchRatingPage(
  scratch: ScratchUnits,
  { seconds, profileInto }: { seconds: number; profileInto: string | undefined },
): Promise<Finding[]> {
  const { codes, day } = scratch;
  const path = `/d/${codes[0]}`;
  const server = await startProcess("server/node.ts", { DATABASE_URL: scratch.url }, profileInto);
  const page = await fetch(`http://127.0.0.1:${server.port}${path}`, {
    headers: { "Accept-Encoding": "identity" },
  });
  const bytes = (await page.arrayBuffer()).byteLength;
  const constant = await startProcess("tests/bench/constantServer.ts", { CONSTANT_BYTES: String(bytes) });
  let [pages, packed, constants, p99Ms] = [0, 0, 0, 0];
  for (let turn = 0; turn < TURNS; turn++) {
    const load = { clients: CLIENTS, seconds, warmUpSeconds: WARM_UP_SECONDS, codes, day };
    const ofPage = await underLoad({ ...load, port: server.port, path }, "200");
    const ofConstant = await underLoad({ ...load, port: constant.port, path: "/constant" }, "200");
    const asPhonesAsk = await underLoad({ ...load, port: server.port, path, encoding: "gzip" }, "200");
    pages += ofPage.perSecond / TURNS;
    packed += asPhonesAsk.perSecond / TURNS;
    constants += ofConstant.perSecond / TURNS;
    p99Ms = Math.max(p99Ms, ofPage.p99Ms);
  }
  await server.stop();
  await constant.stop();
  return [
    {
      what:
        `Rating page of ${bytes} bytes, ${CLIENTS} clients: ${pages.toFixed(0)}/s (p99 ${p99Ms.toFixed(0)} ms) ` +
        `against ${constants.toFixed(0)}/s of a constant of that size`,
      measured: pages / constants,
      atLeast: 0.5,
      unit: "times",
    },
    { what: "The same page as phones ask for it, with gzip", measured: packed, unit: "pages/s" },
  ];
}
