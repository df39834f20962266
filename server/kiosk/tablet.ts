import { dayInVietnam } from "#contract/day.ts";
import { common } from "../../web/messages/common.ts";
import { noteKioskContact } from "../database/kioskContacts.ts";
import { assetPath } from "../http/assets.ts";
import type { AppContext } from "../http/env.ts";
import { findOpenPoint } from "../ratings/findOpenPoint.ts";

/** GET /kiosk/{code}/manifest.webmanifest: with it a tablet installs the page and opens it on the whole screen. */
export async function getManifest(c: AppContext): Promise<Response> {
  const { db, now } = c.var.platform;
  const point = await findOpenPoint(db, c.req.param("code") ?? "", dayInVietnam(now()));
  const address = `/kiosk/${point.code}`;
  const icon = (size: number) => ({
    src: assetPath(`kiosk/icon-${size}.png`),
    sizes: `${size}x${size}`,
    type: "image/png",
    purpose: "any",
  });
  const manifest = {
    id: address,
    name: `${common.vi.productName}: ${point.name}, ${point.agency.name}`,
    short_name: common.vi.productName,
    lang: "vi",
    start_url: address,
    scope: address,
    display: "fullscreen",
    background_color: "#fdfcf9",
    theme_color: "#0b5563",
    icons: [icon(192), icon(512)],
  };
  return c.body(JSON.stringify(manifest), 200, { "Content-Type": "application/manifest+json" });
}

/**
 * POST /kiosk/{code}/contact: the tablet is alive. It hears what time it is, for the day of a tap on a tablet whose clock is
 * wrong, and which script is the newest, to draw itself anew after the house was updated.
 */
export async function postContact(c: AppContext): Promise<Response> {
  const { db, now } = c.var.platform;
  const on = dayInVietnam(now());
  const point = await findOpenPoint(db, c.req.param("code") ?? "", on);
  if (point.channel === "kiosk") {
    await noteKioskContact(db, { agencyId: point.agencyId, pointId: point.id, on });
  }
  c.header("Cache-Control", "no-store");
  return c.json({ now: now().getTime(), script: assetPath("kiosk/client.js") });
}
