import { dayInVietnam } from "#contract/day.ts";
import { isReceipt, normalizeReceipt } from "#contract/receipt.ts";
import { ThanksPage } from "../../web/rating/ThanksPage.tsx";
import { findCommentByReceipt } from "../database/comments.ts";
import { readInstallation } from "../database/settings.ts";
import { publicationOfToday } from "../figures/publication.ts";
import { ApiError } from "../http/ApiError.ts";
import type { AppContext } from "../http/env.ts";
import { languageQuery } from "../http/languageQuery.ts";
import { publicOrigin } from "../http/publicOrigin.ts";
import { clipsFor } from "../speech/clipsFor.ts";
import { languageLinks } from "../speech/languageLinks.ts";
import { takeFace } from "./chosenFace.ts";
import { findPoint } from "./findOpenPoint.ts";
import { inlinePage, WITH_SCRIPT } from "./inlinePage.ts";
import { drawnAt } from "./ratingPage.tsx";
import { receivingOf } from "./receivingOf.ts";

/** A receipt as it came in an address or a form; throws when it cannot be one. */
export function receiptGiven(text: string): string {
  const receipt = normalizeReceipt(text);
  if (!isReceipt(receipt)) throw new ApiError("unknown-receipt");
  return receipt;
}

/** GET /d/{code}/thanks?receipt=…: thanks, and when it is published. Nothing in it hangs on who else rated. */
export async function getThanksPage(c: AppContext): Promise<Response> {
  const { db, now } = c.var.platform;
  const receipt = receiptGiven(c.req.query("receipt") ?? "");
  const point = await findPoint(db, c.req.param("code") ?? "");
  // Its address holds a receipt, and whoever comes next to a kiosk would find it there.
  if (point.channel === "kiosk") return c.redirect(`/kiosk/${point.code}/thanks${languageQuery(c)}`, 303);
  const publishedOn = await publicationOfToday(db, point.agencyId, dayInVietnam(now()));
  const comment = await findCommentByReceipt(db, receipt, receivingOf(c.var.platform).secret);
  const { simulated } = await readInstallation(db);
  const page = (
    <ThanksPage
      language={c.var.language}
      simulated={simulated}
      inline={WITH_SCRIPT}
      agency={point.agency}
      code={point.code}
      receipt={receipt}
      query={languageQuery(c)}
      languages={languageLinks(
        c.var.speech,
        c.var.language,
        (tag) => `/d/${point.code}/thanks?receipt=${receipt}&lang=${tag}`,
      )}
      clips={clipsFor(c.var.speech, c.var.language)}
      publishedOn={publishedOn}
      drawn={drawnAt(c.var.platform.now())}
      level={takeFace(c, point.code)}
      hasComment={comment !== undefined}
      origin={publicOrigin(c)}
    />
  );
  return await inlinePage(c, page, WITH_SCRIPT);
}
