import type { Handler, MiddlewareHandler } from "hono";
import { COMPOSED_HANDLER } from "hono/utils/constants";
import type { Right } from "#contract/rights.ts";
import type { Actor } from "./Actor.ts";
import { ApiError } from "./ApiError.ts";
import type { AppContext, AppEnv } from "./env.ts";
import { refuseForeignForm } from "./foreignForm.ts";
import { wantsJson } from "./onError.ts";

/**
 * The one place that decides who may open which address. Every route declares what it needs as its first handler:
 * `anyone`, `kept(…)` of server/kept for everybody too, `signedIn`, or `needs(right, unit)`; an app with a route that declares nothing is not made (see
 * refuseUndeclared).
 */
export type Need = "anyone" | "signed-in" | Right;

/** The unit that a request is about; throws when there is no such thing. undefined: the route spans units, see Actor.unitsOf. */
export type UnitOf = (c: AppContext) => Promise<number | undefined> | number | undefined;

const declarations = new WeakMap<object, Need>();

function declared(need: Need, handler: MiddlewareHandler<AppEnv>): MiddlewareHandler<AppEnv> {
  declarations.set(handler, need);
  return handler;
}

/** The official behind a route that is not open to anyone. */
export function actorIn(c: AppContext): Actor {
  const { actor } = c.var;
  if (!actor) throw new Error("this route asks for an official without declaring so");
  return actor;
}

/** Open to everybody, signed in or not, and made anew for each: nobody on the way keeps it. */
export const anyone = openToAnyone(async (c, next) => {
  c.header("Cache-Control", "no-store");
  await next();
});

/** For kept.ts, which says of a route open to everybody that its answers are kept. */
export function openToAnyone(handler: MiddlewareHandler<AppEnv>): MiddlewareHandler<AppEnv> {
  return declared("anyone", handler);
}

/** For any official, whatever their grants. */
export const signedIn = declared("signed-in", async (c, next) => {
  await admitted(c);
  await next();
});

/**
 * For officials whose grants give the right, for the unit that the request is about.
 * @param unitOf without it the right at any unit opens the route, and its handler keeps to `actor.unitsOf(right)`
 * @param elsewhere where a page leads whoever has the right nowhere but has their work there: no refusal, a signpost
 */
export function needs(
  right: Right,
  unitOf?: UnitOf,
  elsewhere?: (actor: Actor) => string | undefined,
): MiddlewareHandler<AppEnv> {
  return declared(right, async (c, next) => {
    const actor = await admitted(c);
    const refuse = async (unit?: number) => {
      await c.get("noteRefusal")({ actor, right, unit });
      throw new ApiError("not-allowed");
    };
    // First: whoever has the right nowhere must not learn what there is.
    if (actor.unitsOf(right).size === 0) {
      const location = wantsJson(c) ? undefined : elsewhere?.(actor);
      if (location !== undefined) throw new ApiError("not-allowed", { location });
      await refuse();
    }
    const unit = await unitOf?.(c);
    if (unit !== undefined && !actor.may(right, unit)) await refuse(unit);
    await next();
  });
}

/**
 * For a form that says itself which units it is about: refuses like a route does, and tells the trail.
 * Never within a transaction: the trail is told beside it.
 */
export async function refuseBeyond(c: AppContext, right: Right, units: Iterable<number>): Promise<void> {
  const actor = actorIn(c);
  for (const unit of units) {
    if (actor.may(right, unit)) continue;
    await c.get("noteRefusal")({ actor, right, unit });
    throw new ApiError("not-allowed");
  }
}

/** Who asks. A page sends whoever is not signed in to the door; JSON says 401. A form from elsewhere is refused. */
async function admitted(c: AppContext): Promise<Actor> {
  const actor = await c.var.findActor();
  if (!actor) throw new ApiError("not-signed-in", wantsJson(c) ? {} : { location: signInAddress(c) });
  await refuseForeignFormOf(c, actor);
  // PostgreSQL keeps the sign of number 0 in no text: an address with it names no account, session or case.
  if (/\0|%00/.test(c.req.path)) throw new ApiError("unknown-address");
  c.header("Cache-Control", "no-store");
  c.set("actor", actor);
  return actor;
}

/** What another site sends in an official's name is on the trail: the official should hear of it. */
async function refuseForeignFormOf(c: AppContext, actor: Actor): Promise<void> {
  try {
    refuseForeignForm(c);
  } catch (refusal) {
    await c.get("noteRefusal")({ actor, right: "own-form" });
    throw refusal;
  }
}

/** The door, with the way back to a page that was only read. */
function signInAddress(c: AppContext): string {
  const { pathname, search } = new URL(c.req.url);
  const back = c.req.method === "GET" ? `?next=${encodeURIComponent(pathname + search)}` : "";
  return `/sign-in${back}`;
}

/** What a handler was declared with; undefined: it is no declaration. */
export function needOf(handler: unknown): Need | undefined {
  const inner = (handler as { [COMPOSED_HANDLER]?: Handler })[COMPOSED_HANDLER] ?? handler;
  return declarations.get(inner as object);
}

interface Route {
  readonly method: string;
  readonly path: string;
  readonly handler: unknown;
}

/** What each method and address needs, in the order of the routes. Middleware for every address is no route. */
export function declaredNeeds(
  routes: readonly Route[],
): { method: string; path: string; need: Need | undefined }[] {
  const byAddress = Map.groupBy(
    routes.filter(({ path }) => !path.endsWith("*")),
    ({ method, path }) => `${method} ${path}`,
  );
  return [...byAddress.values()].map((handlers) => {
    const { method, path } = handlers[0] as Route;
    return { method, path, need: needOf(handlers[0]?.handler) };
  });
}

/** Refuses to make an app in which a route does not say first what it needs. */
export function refuseUndeclared(routes: readonly Route[]): void {
  const silent = declaredNeeds(routes).filter(({ need }) => need === undefined);
  if (silent.length > 0) {
    const names = silent.map(({ method, path }) => `${method} ${path}`).join(", ");
    throw new Error(`These routes do not declare what they need (see http/access.ts): ${names}`);
  }
}
