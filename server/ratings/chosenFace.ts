import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { level } from "#contract/rating.ts";
import type { AppContext } from "../http/env.ts";

const NAME = "face";
/** A slow line needs some seconds from the answer to the next page; longer nobody has it. */
const SECONDS = 60;

const pathOf = (code: string) => `/d/${code}/thanks`;

/** Lets the browser bring the chosen face to the thanks page, and to no other. */
export function giveFace(c: AppContext, code: string, chosen: number): void {
  setCookie(c, NAME, String(chosen), {
    path: pathOf(code),
    maxAge: SECONDS,
    httpOnly: true,
    sameSite: "Strict",
  });
}

/** The face that was chosen a moment ago, taken from the browser for good; null: not said. */
export function takeFace(c: AppContext, code: string): number | null {
  const given = getCookie(c, NAME);
  if (given === undefined) return null;
  deleteCookie(c, NAME, { path: pathOf(code) });
  const read = level.safeParse(Number(given));
  return read.success ? read.data : null;
}
