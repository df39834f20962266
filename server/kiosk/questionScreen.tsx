import { dayInVietnam } from "#contract/day.ts";
import { normalizePointCode } from "#contract/pointCode.ts";
import { KioskPage } from "../../web/kiosk/KioskPage.tsx";
import type { FormProblem } from "../../web/rating/entry.ts";
import type { FoundPoint } from "../database/ratingPoints.ts";
import type { ApiError } from "../http/ApiError.ts";
import type { AppContext } from "../http/env.ts";
import { languageQuery } from "../http/languageQuery.ts";
import { toApiError } from "../http/onError.ts";
import { admitRating } from "../ratings/admitRating.ts";
import { findOpenPoint } from "../ratings/findOpenPoint.ts";
import { messageOfEntry, readEntry } from "../ratings/formEntry.ts";
import { RefusedForm } from "../ratings/Refused.ts";
import { recorderOf } from "../ratings/recorder.ts";
import { frameOf, screen } from "./screen.ts";

/** GET /kiosk/{code}: the question. */
export async function getQuestion(c: AppContext): Promise<Response> {
  const typed = c.req.param("code") ?? "";
  const code = normalizePointCode(typed);
  const { db, now } = c.var.platform;
  const point = await findOpenPoint(db, code, dayInVietnam(now()));
  if (point.code !== typed) return c.redirect(`/kiosk/${point.code}${languageQuery(c)}`, 308);
  return await questionScreen(c, point);
}

/** The question with an id of its own: without a script each person who comes gets a page drawn for them. */
export async function questionScreen(
  c: AppContext,
  point: FoundPoint,
  refused?: { readonly problem: FormProblem; readonly status: ApiError["status"] },
): Promise<Response> {
  const frame = await frameOf(c, point.code);
  const page = (
    <KioskPage
      {...frame}
      agencyName={point.agency.name}
      pointName={point.name}
      id={crypto.randomUUID()}
      day={dayInVietnam(c.var.platform.now())}
      problem={refused?.problem}
    />
  );
  return await screen(c, frame, page, refused && { status: refused.status, backIn: 20 });
}

/** POST /kiosk/{code}: one tap. The address that follows holds neither level nor receipt: Back finds nothing of them. */
export async function postKioskRating(c: AppContext): Promise<Response> {
  const { platform } = c.var;
  const code = normalizePointCode(c.req.param("code") ?? "");
  const entry = await readEntry(c);
  try {
    const message = messageOfEntry(entry, code);
    const accepted = await admitRating(platform.db, message, dayInVietnam(platform.now()));
    await recorderOf(platform)(accepted);
  } catch (error) {
    throw new RefusedForm(toApiError(error), entry);
  }
  return c.redirect(`/kiosk/${code}/thanks${languageQuery(c)}`, 303);
}
