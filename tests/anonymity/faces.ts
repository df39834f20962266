import type { Official } from "../support/officials.ts";
import type { Office } from "./office.ts";

/** Ids, receipts, nonces and signatures that every answer draws anew; they stand for one another. */
const DRAWN =
  /[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}|\b[0-9A-HJKMNP-TV-Z]{16}\b|\b([0-9A-HJKMNP-TV-Z]{4} ){3}[0-9A-HJKMNP-TV-Z]{4}\b/g;

const RECEIPT = "0000000000000000";

const addressesOf = ({ code, points }: Office) => [
  "/",
  `/agencies/${code}`,
  "/api/agencies",
  "/openapi.json",
  ...[code, "06"].flatMap((agency) =>
    ["criterion", "agency,period,criterion,field,point"].map(
      (by) => `/api/results?agency=${agency}&by=${by}&marked=yes&from=2026-01&to=2027-12`,
    ),
  ),
  ...points.flatMap((point) => [
    `/d/${point}`,
    `/d/${point}/thanks`,
    `/d/${point}/thanks?receipt=${RECEIPT}`,
    `/d/${point}?lang=en`,
  ]),
  `/r/${RECEIPT}`,
  "/reports",
  "/readyz",
];
const OFFICIAL = ["/dashboard", "/dashboard/province", "/cases", "/cases/figures", "/points", "/alerts"];

/** The square of dots that says the receipt once more: longer or shorter by the receipt alone. */
const SQUARE = /(<svg class="qr".*? d=")[^"]*/g;

/** Everything that an answer says: its status, its headers and their sizes, its text. */
async function wholeAnswer(response: Response): Promise<string> {
  const headers = [...response.headers].map(([name, value]) => `${name}: ${value}`);
  const text = Buffer.from(await response.arrayBuffer())
    .toString("latin1")
    .replace(SQUARE, "$1DRAWN");
  return [response.status, ...headers, text.length, text].join("\n").replace(DRAWN, "DRAWN");
}

/**
 * All that somebody can get to hear without rating: every public face, by GET and HEAD, as JSON and packed, and those of an
 * official; and all that is said to whoever sends what is refused.
 */
export async function readFaces(office: Office, official: Official): Promise<Map<string, string>> {
  const { app, points } = office;
  const faces = new Map<string, string>();
  for (const address of addressesOf(office)) {
    for (const method of ["GET", "HEAD"]) {
      const answer = await app.request(address, { method });
      faces.set(`${method} ${address}`, await wholeAnswer(answer));
    }
  }
  for (const address of OFFICIAL) {
    const answer = await official.request(address, { headers: { Accept: "text/html" } });
    faces.set(`official ${address}`, await wholeAnswer(answer));
  }
  for (const body of [
    "{",
    JSON.stringify({ id: crypto.randomUUID(), day: "2026-01-01", point: points[0] }),
  ]) {
    const answer = await app.request("/api/ratings", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body,
    });
    faces.set(`refused ${body.slice(0, 1)}${body.length > 1}`, await wholeAnswer(answer));
  }
  return faces;
}

/** What is said to somebody who rates, as JSON and by the form, and rates again with the same page. */
export async function rateAndListen(office: Office, day: string): Promise<string[]> {
  const { app, points } = office;
  const id = crypto.randomUUID();
  const heard: string[] = [];
  for (let time = 0; time < 2; time++) {
    const answer = await app.request("/api/ratings", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ id, day, point: points[0], answers: { overall: 4 } }),
    });
    heard.push(await wholeAnswer(answer));
  }
  const form = new URLSearchParams({ id: crypto.randomUUID(), day, overall: "4" });
  const sent = await app.request(`/d/${points[0]}`, { method: "POST", body: form });
  heard.push(await wholeAnswer(sent));
  const thanks = await app.request(sent.headers.get("Location") ?? "/");
  return [...heard, await wholeAnswer(thanks)];
}
