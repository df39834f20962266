import { clockInVietnam, dayInVietnam } from "#contract/day.ts";
import { KioskPage } from "../../web/kiosk/KioskPage.tsx";
import { BLANK_DAY, BLANK_ID } from "../../web/offline/blanks.ts";
import type { AppContext } from "../http/env.ts";
import { findOpenPoint } from "../ratings/findOpenPoint.ts";
import { frameOf, screen } from "./screen.ts";

/** GET /kiosk/{code}/offline: the question for the worker to keep, with blanks where id and day are filled in on the tablet. */
export async function getOfflineQuestion(c: AppContext): Promise<Response> {
  const { db, now } = c.var.platform;
  const today = dayInVietnam(now());
  const point = await findOpenPoint(db, c.req.param("code") ?? "", today);
  const frame = await frameOf(c, point.code);
  const names = { agencyName: point.agency.name, pointName: point.name };
  c.header("X-Drawn-At", `${today}T${clockInVietnam(now())}`);
  return await screen(c, frame, <KioskPage {...frame} {...names} id={BLANK_ID} day={BLANK_DAY} />);
}
