import { RIGHTS_OF, type Right, ROLES } from "#contract/rights.ts";
import { createApp } from "../../server/app.ts";
import { declaredNeeds, type Need } from "../../server/http/access.ts";
import { nodeRim } from "../../server/start/nodeRim.ts";
import { addressOf } from "../access/accessSubjects.ts";
import { ACCESS } from "../access/accessTable.ts";
import type { FloorWorld } from "./floorWorld.ts";

export interface OpenedPage {
  /** The route as the app declares it, or what is special about the address. */
  readonly name: string;
  readonly address: string;
  /** Cookie of somebody who may see it; null: nobody is signed in. */
  readonly cookie: string | null;
}

const routes = declaredNeeds(
  createApp(() => {
    throw new Error("no request is made of this app");
  }, nodeRim).routes,
);

/** Pages that the table's own addresses do not reach, or not with all that they can show. */
const OTHERS: Readonly<Record<string, (world: FloorWorld) => string>> = {
  "a search": () => "/agencies?search=boc+bo",
  "a unit before the merger": () => "/agencies/01864?on=2025-06-30",
  "a unit's year, all points and levels": () => "/agencies/01864?from=2025-01&to=2025-12&sort=n",
  "a unit with few answers": () => "/agencies/01906",
  "a unit without answers": () => "/agencies/01912",
  "in English": () => "/?lang=en",
  "the thanks": ({ pointCode, receipt }) => `/d/${pointCode}/thanks?receipt=${receipt}`,
  "what became of a comment": ({ receipt }) => `/r/${receipt}`,
  "a code misread": () => "/d/AAAAAAAB",
  "an unknown address": () => "/no-such-page",
};

/**
 * Every page of the app: each route that answers a GET with HTML, as somebody who may see it, of the routes that the app
 * itself declares. A route without a line in the table of access has no address: accessTable.test.ts asks for the line.
 */
export async function everyPage(world: FloorWorld): Promise<OpenedPage[]> {
  const pages: OpenedPage[] = [];
  const cookies = new Map<string, string>();
  for (const { method, path, need } of routes) {
    const line = ACCESS[`${method} ${path}`];
    if (method !== "GET") continue;
    if (!line) throw new Error(`tests/access/accessTable.ts has no line for GET ${path}`);
    const open = need === "anyone" || need === "signed-in";
    const address = await addressOf(world, (open ? line[1] : line[2]) ?? path);
    const page = { name: path, address, cookie: await cookieFor(world, need, cookies) };
    if (await isHtml(world, page)) pages.push(page);
  }
  for (const [name, address] of Object.entries(OTHERS))
    pages.push({ name, address: address(world), cookie: null });
  return pages;
}

async function cookieFor(
  world: FloorWorld,
  need: Need | undefined,
  cookies: Map<string, string>,
): Promise<string | null> {
  if (need === "anyone") return null;
  const role = need === "signed-in" ? "head" : ROLES.find((one) => RIGHTS_OF[one].includes(need as Right));
  if (!role) throw new Error(`no role holds ${need}`);
  const known = cookies.get(role) ?? (await world.official(role, "province")).cookie;
  cookies.set(role, known);
  return known;
}

async function isHtml(world: FloorWorld, { address, cookie }: OpenedPage): Promise<boolean> {
  const response = await world.app.request(address, {
    headers: { Accept: "text/html", ...(cookie && { Cookie: cookie }) },
  });
  await response.body?.cancel();
  return response.headers.get("Content-Type")?.startsWith("text/html") ?? false;
}
