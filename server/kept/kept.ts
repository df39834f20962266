import type { MiddlewareHandler, Next } from "hono";
import { dayInVietnam } from "#contract/day.ts";
import { readPublicVersion } from "../database/publicVersion.ts";
import { openToAnyone } from "../http/access.ts";
import type { AppContext, AppEnv, Language } from "../http/env.ts";
import type { Platform } from "../platform.ts";
import { type AskedAddress, askedAddress, type ReadQuery } from "./askedAddress.ts";
import { madeAnswer, sendAnswer } from "./keptAnswer.ts";
import { type KeptAnswer, Shelf } from "./shelf.ts";

/** Where PUBLIC_URL does not say it, whoever asks would choose it for all others. */
const NO_ORIGIN = "http://localhost";
const MEGABYTE = 1_048_576;
/** Addresses without a question are few; those with one are not, and never push the first out. */
const PLAIN_BYTES = 32 * MEGABYTE;
const QUESTION_BYTES = 16 * MEGABYTE;

interface Keeping extends ReadQuery {
  /** The page prints the address that it was asked for under; where PUBLIC_URL does not say it, anybody can. */
  readonly printsOrigin?: boolean;
}

/**
 * For a GET that is open to everybody and the same for everybody until something public changes: made once, kept packed in
 * memory, and answered to all, who may keep it too as long as they ask whether it is still right. The page is made from
 * the address and the language alone; no cookie reaches it, so nothing of one reader can be kept for another.
 *
 * What is no 200 is not kept. A process of one request, as a Worker's, keeps nothing and gives the same headers.
 */
export function kept(keeping: Keeping = {}): MiddlewareHandler<AppEnv> {
  return openToAnyone(async (c, next) => {
    const { platform, language } = c.var;
    const origin = platform.config.publicUrl ?? NO_ORIGIN;
    const asked = askedAddress(c.req.url, keeping);
    const isKept = asked.isCommon && !(keeping.printsOrigin && !platform.config.publicUrl);
    if (!isKept) {
      c.header("Cache-Control", "no-store");
      return await make(c, next, new URL(asked.address, keeping.printsOrigin ? c.req.url : origin));
    }
    const address = new URL(asked.address, origin);
    if (platform.commits === "alone") {
      const answer = await makeAnswer(c, next, address, "");
      return answer && sendAnswer(c, answer);
    }
    const shelf = shelfFor(platform, asked);
    const key = `${language} ${asked.address}`;
    const version = await versionOf(platform);
    const found = shelf.answers.find(key);
    if (found?.version === version) return await sendAnswer(c, found);
    const underWay = shelf.underWay.get(`${version} ${key}`);
    if (underWay) {
      const shared = await underWay;
      // A refusal is each reader's own.
      return shared ? await sendAnswer(c, shared) : await make(c, next, address);
    }
    const answer = await noteUnderWay(shelf.underWay, `${version} ${key}`, () =>
      makeAnswer(c, next, address, version),
    );
    if (!answer) return;
    shelf.answers.put(key, answer);
    await sendAnswer(c, answer);
  });
}

/** What is public now: it changes with every change of it, and with the day, which pages print. */
export async function versionOf({ db, now }: Platform): Promise<string> {
  return `${dayInVietnam(now())} ${await readPublicVersion(db)}`;
}

/** What was kept last under an address without a question, right or not: see its version. */
export function findKept(platform: Platform, language: Language, address: string): KeptAnswer | undefined {
  return shelves.get(platform)?.plain.find(`${language} ${address}`);
}

type UnderWay = Map<string, Promise<KeptAnswer | undefined>>;

async function noteUnderWay(
  underWay: UnderWay,
  key: string,
  work: () => Promise<KeptAnswer | undefined>,
): Promise<KeptAnswer | undefined> {
  const answer = work().finally(() => underWay.delete(key));
  // Whoever waits for it makes their own if it fails.
  underWay.set(
    key,
    answer.catch(() => undefined),
  );
  return await answer;
}

/** @returns undefined when it is no 200; the answer stands in the context then */
async function makeAnswer(
  c: AppContext,
  next: Next,
  address: URL,
  version: string,
): Promise<KeptAnswer | undefined> {
  await make(c, next, address);
  return c.res.status === 200 ? await madeAnswer(c, version) : undefined;
}

/** Runs the handler on a request that holds nothing of the reader but what they ask for. */
async function make(c: AppContext, next: Next, address: URL): Promise<void> {
  const whole = c.req.raw;
  const accept = whole.headers.get("Accept");
  c.req.raw = new Request(address, { headers: accept ? { Accept: accept } : {} });
  try {
    await next();
  } finally {
    c.req.raw = whole;
  }
}

interface Shelves {
  readonly plain: Shelf;
  readonly questions: Shelf;
  readonly underWay: UnderWay;
}

const shelves = new WeakMap<Platform, Shelves>();

function shelfFor(platform: Platform, { isQuestion }: AskedAddress): { answers: Shelf; underWay: UnderWay } {
  const found = shelves.get(platform) ?? {
    plain: new Shelf(PLAIN_BYTES),
    questions: new Shelf(QUESTION_BYTES),
    underWay: new Map(),
  };
  shelves.set(platform, found);
  return { answers: isQuestion ? found.questions : found.plain, underWay: found.underWay };
}
