import { z } from "zod";
import { MARK } from "./hostile.ts";
import type { Operation } from "./operations.ts";
import { PAGES } from "./pages.ts";
import type { FuzzRequest } from "./requests.ts";

/** What one address may answer. */
interface Expected {
  readonly statuses: readonly number[];
  /** Schemas by status and kind; only of the machine face. */
  readonly answers?: Operation["answers"];
  readonly kind: string;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

const SECURITY_HEADERS = [
  "Content-Security-Policy",
  "Cross-Origin-Opener-Policy",
  "Cross-Origin-Resource-Policy",
  "Permissions-Policy",
  "Referrer-Policy",
  "Strict-Transport-Security",
  "X-Content-Type-Options",
  "X-Frame-Options",
];

/** What only the inside knows: stacks, files, SQL, the names of libraries. */
const INSIDE =
  /\n\s+at |node_modules|\.tsx?:\d|postgres|kysely|\bselect\b.{1,200}\bfrom\b|ENOENT|TypeError|ZodError|\/server\//i;

/** The one cookie that a citizen's browser is given: the face chosen a moment ago, or its removal. */
const CHOSEN_FACE =
  /^face=(?:[1-5]; Max-Age=60|; Max-Age=0); Path=\/d\/[0-9A-Z]{8}\/thanks(?:; HttpOnly; SameSite=Strict)?$/;

/** Says everything that is wrong with an answer; nothing when it is as listed. */
export function judge(operations: readonly Operation[], request: FuzzRequest, answer: Answer): string[] {
  const wrong = judgeAs(expectedOf(operations, request), request, answer);
  const cookie = answer.headers.get("Set-Cookie");
  if (cookie && !CHOSEN_FACE.test(cookie)) wrong.push(`lets a request write a header: ${cookie}`);
  return wrong;
}

/** The same beside what is expected, whoever asks. */
export function judgeAs(expected: Expected, request: FuzzRequest, answer: Answer): string[] {
  const { status, headers, text } = answer;
  const kind = (headers.get("Content-Type") ?? "").split(";")[0] as string;
  const wrong: string[] = [];
  if (status >= 500) wrong.push(`answers ${status}`);
  // Any answer that names its version may be told "you have it already"; then nothing of it is sent.
  const hasIt = status === 304 && request.headers["If-None-Match"] !== undefined && text === "";
  if (!expected.statuses.includes(status) && !hasIt)
    wrong.push(`status ${status} is not listed (${expected.statuses})`);
  for (const name of SECURITY_HEADERS) if (!headers.get(name)) wrong.push(`leaves without ${name}`);
  if (headers.get("X-Fuzz")) wrong.push("lets a request write a header");
  const location = headers.get("Location");
  if (location !== null && !/^\/(?!\/)/.test(location)) wrong.push(`leads outside: ${location}`);
  if (request.method === "HEAD" || request.method === "OPTIONS") return wrong;
  if (kind === "text/html") wrong.push(...pageFaults(text, status));
  if (kind.endsWith("json")) wrong.push(...jsonFaults(text, kind, status, expected));
  if (status === 200 && expected.kind && kind !== expected.kind)
    wrong.push(`is ${kind}, not ${expected.kind}`);
  // A page's own <select name="from"> is no SQL.
  const told = text.replace(/<(style|script)[^>]*>.*?<\/\1>/gs, "").replace(/<\/?select[^>]*>/g, "");
  if (status >= 400 && INSIDE.test(told)) wrong.push(`tells of the inside: ${INSIDE.exec(told)?.[0]}`);
  return wrong;
}

function pageFaults(text: string, status: number): string[] {
  const wrong: string[] = [];
  if (status !== 303 && !text.startsWith("<!doctype html>")) wrong.push("is no whole page");
  if (text.includes(MARK)) wrong.push("carries what was sent as an element");
  if (/(?:href|action|src)="\s*(?:javascript:|\/\/)/i.test(text))
    wrong.push("links to where a visitor chose");
  if (/>\s*(?:undefined|\[object Object\]|NaN)\s*</.test(text)) wrong.push("shows a value that there is not");
  return wrong;
}

function jsonFaults(text: string, kind: string, status: number, expected: Expected): string[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return ["is called JSON and is none"];
  }
  const listed = expected.answers?.[status]?.[kind];
  if (expected.answers?.[status] && !listed) return [`is ${kind}, which is not listed for ${status}`];
  const wrong: string[] = [];
  if (listed) {
    const read = schemaOf(listed).safeParse(value);
    if (!read.success) wrong.push(`does not match its schema: ${z.prettifyError(read.error)}`);
  }
  if (kind === "application/problem+json") {
    const { status: said, detail } = value as { status?: unknown; detail?: unknown };
    if (said !== status) wrong.push(`says ${said} in a ${status}`);
    if (/undefined|\[object|NaN/.test(String(detail))) wrong.push(`says "${detail}"`);
  }
  return wrong;
}

const read = new Map<object, z.ZodType>();
function schemaOf(listed: object): z.ZodType {
  const known = read.get(listed) ?? z.fromJSONSchema(listed as Parameters<typeof z.fromJSONSchema>[0]);
  read.set(listed, known);
  return known;
}

/** By the address as the server sees it, which a client has made shorter where it held "..". */
function expectedOf(operations: readonly Operation[], { method, path, query }: FuzzRequest): Expected {
  const { pathname } = new URL(`http://x${path}?${query}`);
  const asked = method === "HEAD" ? "GET" : method;
  const matches = (template: string) => patternOf(template).test(pathname);
  const here = operations.filter((one) => matches(one.path));
  const operation = here.find((one) => one.method === asked);
  if (operation) {
    const { answers } = operation;
    return { statuses: Object.keys(answers).map(Number), answers, kind: "application/json" };
  }
  // An address that is listed word for word is not one of those that a slot stands for.
  const slots = (template: string) => template.split("{").length;
  const pages = PAGES.filter((one) => matches(one.path)).sort((a, b) => slots(a.path) - slots(b.path));
  const page = pages.find((one) => one.method === asked);
  if (page) return { statuses: page.statuses, kind: page.kind };
  return { statuses: here.length + pages.length > 0 ? [404, 405] : [404], kind: "" };
}

function patternOf(template: string): RegExp {
  const parts = template
    .replaceAll(".", "\\.")
    .replace(/\{(\w+)\}/g, (_, slot) => (slot === "year" ? "\\d{4}" : "[^/]+"));
  return new RegExp(`^${parts}$`);
}
