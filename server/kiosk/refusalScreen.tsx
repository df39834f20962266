import { firstLetters } from "#contract/firstLetters.ts";
import { normalizePointCode, pointCodeFault } from "#contract/pointCode.ts";
import { PlainScreen, Way } from "../../web/kiosk/PlainScreen.tsx";
import { kiosk as kioskWords } from "../../web/messages/kiosk.ts";
import { rating } from "../../web/messages/rating.ts";
import type { ApiError } from "../http/ApiError.ts";
import type { AppContext } from "../http/env.ts";
import { problemOf } from "../http/problem.ts";
import { findPoint } from "../ratings/findOpenPoint.ts";
import { RefusedForm } from "../ratings/Refused.ts";
import { writingScreen } from "./commentScreen.tsx";
import { questionScreen } from "./questionScreen.tsx";
import { BACK_IN, frameOf, screen } from "./screen.ts";
import { RefusedTurn } from "./turn.ts";

/** A tablet whose point is closed asks again now and then: it may open again, and nobody sits before it. */
const ASKS_AGAIN_IN = 600;

/** Any refusal at a kiosk: a rating goes back to the question, a comment's words stay on the screen. */
export async function refusalScreen(c: AppContext, error: ApiError): Promise<Response> {
  const code = normalizePointCode(firstLetters(c.req.param("code") ?? "", 16));
  const { language } = c.var;
  const { title, detail = "", field } = problemOf(error, language);
  const point = pointCodeFault(code) ? null : await findPoint(c.var.platform.db, code).catch(() => null);
  if (point && error instanceof RefusedTurn) {
    const isEmpty = error.code === "invalid-field" && field === "comment";
    const problem = isEmpty
      ? { title: rating[language].problem, detail: rating[language].emptyComment, field }
      : { title, detail, field };
    return await writingScreen(c, point.code, error.turn, { problem, status: error.status });
  }
  if (point && error instanceof RefusedForm && error.status !== 410) {
    return await questionScreen(c, point, { problem: { title, detail }, status: error.status });
  }
  // Back to the same address, whatever was typed there: it stands in a header too.
  const typed = encodeURIComponent(code);
  const frame = await frameOf(c, typed);
  const page = (
    <PlainScreen {...frame} title={title} problem={{ title, detail }} backIn={ASKS_AGAIN_IN}>
      <p class="choices">
        <Way href={`/kiosk/${typed}`}>{kioskWords[language].back}</Way>
      </p>
    </PlainScreen>
  );
  const backIn = c.req.method === "GET" ? ASKS_AGAIN_IN : BACK_IN.shown;
  return await screen(c, frame, page, { status: error.status, backIn });
}
