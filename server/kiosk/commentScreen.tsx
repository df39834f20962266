import { CommentForm } from "../../web/kiosk/CommentForm.tsx";
import { PlainScreen, Way } from "../../web/kiosk/PlainScreen.tsx";
import { ReceiptToTake } from "../../web/kiosk/ReceiptToTake.tsx";
import { kiosk as words } from "../../web/messages/kiosk.ts";
import { rating } from "../../web/messages/rating.ts";
import type { FormProblem } from "../../web/rating/entry.ts";
import { renderPart } from "../../web/ui/renderDocument.ts";
import type { ApiError } from "../http/ApiError.ts";
import type { AppContext } from "../http/env.ts";
import { languageQuery } from "../http/languageQuery.ts";
import { toApiError, wantsJson } from "../http/onError.ts";
import { findPoint } from "../ratings/findOpenPoint.ts";
import { receiptOf } from "../ratings/receipt.ts";
import { recordKioskComment } from "./recordKioskComment.ts";
import { BACK_IN, frameOf, screen } from "./screen.ts";
import { RefusedTurn, readTurn, type Turn } from "./turn.ts";

const EMPTY = { comment: "", about: "", when: "", keep: "" };

/** GET /kiosk/{code}/comment: an empty form, the same for everybody. */
export async function getKioskComment(c: AppContext): Promise<Response> {
  const { code } = await findPoint(c.var.platform.db, c.req.param("code") ?? "");
  return await writingScreen(c, code, EMPTY);
}

interface Refusal {
  readonly problem: FormProblem;
  readonly status: ApiError["status"];
}

/** The form, empty or with the words that were not taken. Each has an id of its own: so its words get their own receipt. */
export async function writingScreen(
  c: AppContext,
  code: string,
  written: Pick<Turn, "comment" | "about" | "when" | "keep">,
  refusal?: Refusal,
): Promise<Response> {
  const frame = await frameOf(c, code);
  const { language, query } = frame;
  const problem = refusal?.problem;
  const page = (
    <PlainScreen {...frame} title={rating[language].sayMore} problem={problem} backIn={BACK_IN.written}>
      <CommentForm
        language={language}
        action={`/kiosk/${code}/comment${query}`}
        text={written.comment}
        about={written.about}
        when={written.when}
        error={problem?.field === "comment" ? problem.detail : undefined}
      >
        <input type="hidden" name="turn" value={crypto.randomUUID()} />
        <input type="hidden" name="drawn" value={c.var.platform.now().getTime()} />
        <label class="wish">
          <input type="checkbox" name="keep" value="yes" checked={written.keep !== ""} />
          <span>{words[language].wish}</span>
        </label>
        <Way href={`/kiosk/${code}`}>{words[language].next}</Way>
      </CommentForm>
    </PlainScreen>
  );
  return await screen(c, frame, page, {
    backIn: BACK_IN.written,
    ...(refusal && { status: refusal.status }),
  });
}

/**
 * POST /kiosk/{code}/comment. The script asks for JSON and keeps the receipt in its memory until the turn is over. Without a
 * script the receipt is shown once, as the answer to the form that wished for it: sending that form again, as Back and
 * Reload do, shows none.
 */
export async function postKioskComment(c: AppContext): Promise<Response> {
  const { platform } = c.var;
  const turn = await readTurn(c);
  try {
    const point = await findPoint(platform.db, c.req.param("code") ?? "");
    const isNew = await recordKioskComment(platform, point, turn, wantsJson(c));
    const { language } = c.var;
    const receipt = receiptOf(turn.turn);
    const publicUrl = platform.config.publicUrl ?? new URL(c.req.url).origin;
    const toTake = <ReceiptToTake language={language} receipt={receipt} publicUrl={publicUrl} />;
    if (wantsJson(c)) {
      c.header("Cache-Control", "no-store");
      return c.json({ receipt: renderPart(toTake) }, isNew ? 201 : 200);
    }
    if (turn.keep === "") return c.redirect(`/kiosk/${point.code}/thanks${languageQuery(c)}`, 303);
    const frame = await frameOf(c, point.code);
    const title = isNew ? words[language].received : words[language].once;
    const page = (
      <PlainScreen {...frame} title={title} backIn={BACK_IN.scanned}>
        {isNew && toTake}
        <p class="choices">
          <Way href={`/kiosk/${point.code}`}>{words[language].next}</Way>
        </p>
      </PlainScreen>
    );
    return await screen(c, frame, page, { backIn: BACK_IN.scanned });
  } catch (error) {
    throw new RefusedTurn(toApiError(error), turn);
  }
}
