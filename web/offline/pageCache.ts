/** Digest of everything that such a page is made of, written in by the build. */
declare const BUILD: string;

const PREFIX = "hai-long-";
const PAGES = PREFIX + BUILD;
/** Of a phone that has been at many counters; some 30 KB each. */
const MOST_PAGES = 20;
/** When a page was fetched, by this phone's clock. */
export const FETCHED_AT = "X-Fetched-At";

/** Puts the page that the server draws for use without it under the address of the rating page. Throws without a network. */
export async function keepPage(address: string): Promise<void> {
  const [path, query = ""] = address.split("?");
  const answer = await fetch(`${path}/offline${query && "?"}${query}`);
  if (answer.status >= 500) throw new Error("away");
  const pages = await caches.open(PAGES);
  await pages.delete(address);
  // A point that became a kiosk leads elsewhere.
  if (!answer.ok || answer.redirected) return;
  const headers = new Headers(answer.headers);
  headers.set(FETCHED_AT, String(Date.now()));
  const text = await answer.text();
  for (const file of text.match(/\/assets\/[\w.-]+/g) || []) {
    if (!(await pages.match(file))) await pages.add(file);
  }
  await pages.put(address, new Response(text, { headers }));
  for (const oldest of (await addressesIn(pages)).slice(0, -MOST_PAGES)) await pages.delete(oldest);
}

/** The page kept for an address, else one of the same point: better in the other language than not at all. */
export async function keptPage(address: string): Promise<Response | undefined> {
  const pages = await caches.open(PAGES);
  const exact = await pages.match(address);
  if (exact) return exact;
  const [path] = address.split("?");
  const like = (await addressesIn(pages)).find(
    (one) => one.split("?")[0] === path && !/[?&]service=/.test(one),
  );
  return like === undefined ? undefined : await pages.match(like);
}

/** How long ago the very page was fetched, in milliseconds; Infinity: it is not kept. */
export async function ageOf(address: string): Promise<number> {
  const exact = await (await caches.open(PAGES)).match(address);
  return exact ? Date.now() - Number(exact.headers.get(FETCHED_AT)) : Number.POSITIVE_INFINITY;
}

/** Forgets a point that is not there any more. */
export async function dropPages(address: string): Promise<void> {
  const pages = await caches.open(PAGES);
  const [path] = address.split("?");
  for (const one of await addressesIn(pages)) if (one.split("?")[0] === path) await pages.delete(one);
}

/** What an earlier release kept, oldest first. */
export async function addressesOfOthers(): Promise<string[]> {
  const addresses: string[] = [];
  for (const name of await otherCaches()) addresses.push(...(await addressesIn(await caches.open(name))));
  return addresses;
}

export async function dropOthers(): Promise<void> {
  for (const name of await otherCaches()) await caches.delete(name);
}

async function otherCaches(): Promise<string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== PAGES);
}

async function addressesIn(pages: Cache): Promise<string[]> {
  const addresses = (await pages.keys())
    .map(({ url }) => new URL(url))
    .map((url) => url.pathname + url.search);
  return addresses.filter((address) => !address.startsWith("/assets/"));
}
