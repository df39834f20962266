import fc from "fast-check";
import { hostileJson, hostileKey, hostileText } from "./hostile.ts";
import type { Operation } from "./operations.ts";
import type { PageRoute } from "./pages.ts";
import { type Known, valuesOf } from "./valuesOf.ts";

/** A request as it goes out. Parts of the query and of a form are lists, since a name may come twice. */
export interface FuzzRequest {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

type Pairs = readonly (readonly [string, string])[];

const METHODS = ["PUT", "PATCH", "DELETE", "OPTIONS", "HEAD", "GET", "POST", "PROPFIND"];
const TAILS = [
  "/",
  "//",
  "/..",
  "/%2e%2e/%2e%2e/package.json",
  "%00",
  "%0d%0aX-Fuzz:1",
  ";a=b",
  "/.git/config",
  "%E0%A4%A",
  "\\..",
  "?",
  "#",
];
const KINDS = [
  "application/json",
  "application/json; charset=utf-16",
  "application/x-www-form-urlencoded",
  "multipart/form-data",
  "multipart/form-data; boundary=x",
  "text/plain",
  "application/problem+json",
  "",
];
const HEADERS: readonly (readonly [string, string])[] = [
  ["Accept", "application/json"],
  ["Accept", "*/*;q=0"],
  ["Accept-Language", `en;q=9,${"x,".repeat(500)}`],
  ["Accept-Encoding", "gzip, br;q=2, nonsense"],
  ["Content-Encoding", "gzip"],
  ["Content-Length", "5"],
  ["Cookie", `a=${"b".repeat(4000)}`],
  ["Host", "evil.test"],
  ["X-Forwarded-Host", "evil.test"],
  ["X-Forwarded-Proto", "javascript"],
  ["X-Original-URL", "/metrics"],
  ["X-HTTP-Method-Override", "DELETE"],
  ["Origin", "null"],
  ["Range", "bytes=0-,5-1"],
  ["If-None-Match", "*"],
  ["If-Modified-Since", "Thu, 01 Jan 1970 00:00:00 GMT"],
];

/** One change in three requests leaves everything as the schema has it; the others damage one part or several. */
const rarely = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });

const damage = fc.record({
  method: rarely(fc.constantFrom(...METHODS)),
  tail: rarely(fc.constantFrom(...TAILS)),
  kind: rarely(fc.constantFrom(...KINDS)),
  headers: fc.array(fc.constantFrom(...HEADERS), { maxLength: 2 }),
});

/** Requests to one operation of the machine face: its schema's own, and damaged ones. */
export function operationRequests(operation: Operation, known: Known): fc.Arbitrary<FuzzRequest> {
  const { method, path, query, body } = operation;
  const pairs = fc.tuple(
    ...Object.entries(query).map(([name, schema]) =>
      fc.option(valuesOf(schema, known, name).map((value) => [name, String(value)] as const)),
    ),
  );
  const message = body ? valuesOf(body, known).chain(damagedJson) : fc.constant(undefined);
  return fc
    .record({
      pairs: pairs.chain(damagedPairs),
      body: message,
      damage,
      isWhole: fc.integer({ max: 2, min: 0 }),
    })
    .map((drawn) => assemble(method, path, drawn, "application/json"));
}

/** Requests to a page, its form filled in as the page would. */
export function pageRequests(page: PageRoute, known: Known): fc.Arbitrary<FuzzRequest> {
  const value = (name: string): fc.Arbitrary<string> => {
    const values = known[name];
    if (name === "id") return fc.uuid({ version: 4 });
    if (!values?.length) return fc.integer({ min: 1, max: 5 }).map(String);
    return fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...values.map(String)) },
      { weight: 1, arbitrary: hostileText },
    );
  };
  const named = (names: readonly string[]) =>
    fc
      .tuple(...names.map((name) => fc.option(value(name).map((text) => [name, text] as const))))
      .chain(damagedPairs);
  const slots = [...page.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string);
  const path = fc
    .record(Object.fromEntries(slots.map((slot) => [slot, value(slot)])))
    .map((values) => page.path.replace(/\{(\w+)\}/g, (_, slot: string) => encodedPart(values[slot] ?? "")));
  const form = page.form ? named(page.form).map((pairs) => encoded(pairs)) : fc.constant(undefined);
  return fc
    .record({ path, pairs: named(page.query), body: form, damage, isWhole: fc.integer({ max: 2, min: 0 }) })
    .map(({ path: filled, ...drawn }) => {
      const request = assemble(page.method, filled, drawn, "application/x-www-form-urlencoded");
      return { ...request, headers: { ...page.headers, ...request.headers } };
    });
}

interface Drawn {
  readonly pairs: Pairs;
  readonly body: string | undefined;
  readonly damage: {
    method?: string | undefined;
    tail?: string | undefined;
    kind?: string | undefined;
    headers: Pairs;
  };
  /** 0: no damage beyond that of the values. */
  readonly isWhole: number;
}

function assemble(
  method: string,
  path: string,
  { pairs, body, damage: hurt, isWhole }: Drawn,
  kind: string,
): FuzzRequest {
  const used = isWhole === 0 ? { headers: [] } : hurt;
  const sentMethod = used.method ?? method;
  const carriesBody = body !== undefined && sentMethod !== "GET" && sentMethod !== "HEAD";
  return {
    method: sentMethod,
    path: path + (used.tail ?? ""),
    query: encoded(pairs),
    headers: {
      ...(carriesBody && { "Content-Type": used.kind ?? kind }),
      ...Object.fromEntries(used.headers),
    },
    body: carriesBody ? body : undefined,
  };
}

/** Leaves a list of pairs as it is, or drops, doubles, spoils or adds one. */
function damagedPairs(pairs: readonly (readonly [string, string] | null)[]): fc.Arbitrary<Pairs> {
  const whole = pairs.filter((pair) => pair !== null);
  const place = fc.nat({ max: Math.max(0, whole.length - 1) });
  return fc.oneof(
    { weight: 5, arbitrary: fc.constant(whole) },
    { weight: 1, arbitrary: place.map((at) => [...whole, ...whole.slice(at, at + 1)]) },
    {
      weight: 2,
      arbitrary: fc
        .tuple(place, hostileText)
        .map(([at, text]) => whole.map((pair, i) => (i === at ? [pair[0], text] : pair))),
    },
    { weight: 1, arbitrary: fc.tuple(hostileKey, hostileText).map(([key, text]) => [...whole, [key, text]]) },
  ) as fc.Arbitrary<Pairs>;
}

/** A value as JSON text: as it is, or with one member spoiled, dropped, doubled or added, or broken as text. */
function damagedJson(value: unknown): fc.Arbitrary<string> {
  const text = JSON.stringify(value);
  const members = Object.entries(value as object).map(([key, one]) => [key, JSON.stringify(one)] as const);
  const written = (all: readonly (readonly [string, string])[]) =>
    `{${all.map(([key, one]) => `${JSON.stringify(key)}:${one}`).join(",")}}`;
  const place = fc.nat({ max: members.length - 1 });
  return fc.oneof(
    { weight: 6, arbitrary: fc.constant(text) },
    {
      weight: 3,
      arbitrary: fc
        .tuple(place, hostileJson)
        .map(([at, bad]) => written(members.map((one, i) => (i === at ? [one[0], bad] : one)))),
    },
    { weight: 1, arbitrary: place.map((at) => written(members.filter((_, i) => i !== at))) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(place, hostileJson)
        .map(([at, bad]) => written([...members, [members[at]?.[0] ?? "", bad]])),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(hostileKey, hostileJson).map(([key, bad]) => written([...members, [key, bad]])),
    },
    { weight: 1, arbitrary: fc.nat({ max: text.length }).map((end) => text.slice(0, end)) },
    { weight: 1, arbitrary: hostileJson },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        `\ufeff${text}`,
        `${text}${text}`,
        text.replaceAll('"', "'"),
        text + " ".repeat(16_384),
        "[".repeat(16_000),
        '{"a":'.repeat(3_000),
      ),
    },
  );
}

function encoded(pairs: Pairs): string {
  return pairs.map(([name, value]) => `${encodedPart(name)}=${encodedPart(value)}`).join("&");
}

/** A lone half of a letter pair cannot be encoded; it goes as the bytes that a broken client sends. */
function encodedPart(text: string): string {
  return encodeURIComponent(text.replace(/\p{Cs}/gu, "\ue000")).replaceAll("%EE%80%80", "%ED%A0%80");
}
