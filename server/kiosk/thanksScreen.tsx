import { PlainScreen, Way } from "../../web/kiosk/PlainScreen.tsx";
import { kiosk as words } from "../../web/messages/kiosk.ts";
import type { AppContext } from "../http/env.ts";
import { findPoint } from "../ratings/findOpenPoint.ts";
import { BACK_IN, frameOf, screen } from "./screen.ts";

/** GET /kiosk/{code}/thanks: the same for everybody. */
export async function getKioskThanks(c: AppContext): Promise<Response> {
  const { code } = await findPoint(c.var.platform.db, c.req.param("code") ?? "");
  const frame = await frameOf(c, code);
  const { language, query } = frame;
  const page = (
    <PlainScreen {...frame} title={words[language].sent} backIn={BACK_IN.shown}>
      <p class="choices">
        <Way href={`/kiosk/${code}/comment${query}`}>{words[language].more}</Way>
        <Way href={`/kiosk/${code}`}>{words[language].next}</Way>
      </p>
    </PlainScreen>
  );
  return await screen(c, frame, page, { backIn: BACK_IN.shown });
}
