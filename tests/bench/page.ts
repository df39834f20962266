import type { CDPSession } from "playwright-core";
import { createApp } from "../../server/app.ts";
import { readConfig } from "../../server/config.ts";
import { connect } from "../../server/database/connect.ts";
import { startEmbeddedPostgres } from "../../server/database/embedded.ts";
import { migrate } from "../../server/database/migrate.ts";
import { nodeRim } from "../../server/start/nodeRim.ts";
import { listen, openBrowser } from "../support/browser.ts";
import { insertAgency, insertPoint } from "../support/units.ts";

/*
 * npm run bench:page: what the rating page costs a phone, measured in a browser at the wire. Ten packets of a fresh
 * connection carry 14,336 bytes; more is one more round trip, which on 2G is a second.
 */
const LIMIT_BYTES = 14_336;
const LIMIT_REQUESTS = 1;

interface Cost {
  readonly requests: number;
  /** Of all answers together, headers included, as they came over the connection. */
  readonly bytesOnWire: number;
  /** Of all bodies, compressed as sent. */
  readonly bodyBytes: number;
  readonly encoding: string;
}

/** Opens an address with an empty cache and adds up all that comes. */
async function costOf(network: CDPSession, open: () => Promise<unknown>): Promise<Cost> {
  let requests = 0;
  let bytesOnWire = 0;
  let headerBytes = 0;
  let encoding = "none";
  network.on("Network.requestWillBeSent", ({ request }) => {
    if (!request.url.startsWith("data:")) requests += 1;
  });
  network.on("Network.responseReceived", ({ response }) => {
    if (response.url.startsWith("data:")) return;
    headerBytes += response.encodedDataLength;
    encoding = response.headers["content-encoding"] ?? response.headers["Content-Encoding"] ?? encoding;
  });
  network.on("Network.loadingFinished", ({ encodedDataLength }) => {
    bytesOnWire += encodedDataLength;
  });
  await network.send("Network.enable");
  await network.send("Network.setCacheDisabled", { cacheDisabled: true });
  await open();
  return { requests, bytesOnWire, bodyBytes: bytesOnWire - headerBytes, encoding };
}

const embedded = await startEmbeddedPostgres({});
const { db, close } = connect(embedded.url, { max: 1 });
await migrate(db);
const name = "Trung tâm Phục vụ hành chính công phường Đức Xuân";
const agencyId = await insertAgency(db, { code: "01840", name });
const { code } = await insertPoint(db, { agencyId, name: "Quầy số 3: Tư pháp – Hộ tịch, Chứng thực" });
const log = { info: () => {}, warn: () => {}, error: console.error };
const config = readConfig({});
const app = createApp(() => ({ config, db, log, now: () => new Date(), commits: "together" }), nodeRim);
const server = await listen(app);
const browser = await openBrowser();

let isWithin = true;
for (const language of ["vi", "en"]) {
  const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
  const network = await page.context().newCDPSession(page);
  const cost = await costOf(network, () =>
    page.goto(`${server.url}/d/${code}?lang=${language}`, { waitUntil: "networkidle" }),
  );
  isWithin &&= cost.bytesOnWire <= LIMIT_BYTES && cost.requests <= LIMIT_REQUESTS && cost.requests > 0;
  console.log(
    `/d/${code}?lang=${language}: ${cost.bytesOnWire} bytes on the wire, headers included ` +
      `(body ${cost.bodyBytes}, ${cost.encoding}), limit ${LIMIT_BYTES}; ` +
      `${cost.requests} request(s), limit ${LIMIT_REQUESTS}`,
  );
  await page.close();
}
console.log(isWithin ? "within the limits" : "ABOVE THE LIMITS");

await browser.close();
await server.close();
await close();
await embedded.stop();
process.exitCode = isWithin ? 0 : 1;
