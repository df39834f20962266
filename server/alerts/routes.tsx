import { Hono } from "hono";
import { z } from "zod";
import { ALERT_CHANNELS } from "#contract/alerts.ts";
import { AlertsPage } from "../../web/alerts/AlertsPage.tsx";
import { DONE, type Done, type Notice } from "../../web/alerts/view.ts";
import { renderDocument } from "../../web/ui/renderDocument.ts";
import { readInstallation } from "../database/settings.ts";
import { ApiError } from "../http/ApiError.ts";
import { actorIn, needs } from "../http/access.ts";
import { assetPath } from "../http/assets.ts";
import type { AppContext, AppEnv } from "../http/env.ts";
import { languageQuery } from "../http/languageQuery.ts";
import { limitBody } from "../http/limitBody.ts";
import { officialFrame } from "../http/officialFrame.ts";
import { readForm } from "../http/readForm.ts";
import { validate } from "../http/validate.ts";
import { alertsView, toldUnits } from "./alertsView.ts";
import { chooseAlerts, queueTest, removeWebhook, sendAgain, setWebhook } from "./changeSettings.ts";
import { readChoices } from "./readChoices.ts";
import { webhookTarget } from "./webhookTarget.ts";

const mayBeTold = needs("receive-alerts");
/** Longer than any address that a program listens on. */
const ADDRESS_LIMIT = 500;
const query = z.object({ done: z.enum(DONE).optional().catch(undefined) });

/** Each official's own alerts: what they want to be told of, and what became of it. */
export const alertsRoutes = new Hono<AppEnv>()
  .get("/alerts", mayBeTold, validate("query", query), (c) =>
    alertsPage(c, { done: c.req.valid("query").done }),
  )
  .post("/alerts/choices", mayBeTold, limitBody, async (c) => {
    const units = await toldUnits(c.var.platform, actorIn(c));
    const chosen = await readChoices(
      c,
      units.map(({ id }) => id),
    );
    await chooseAlerts(c.var.platform, actorIn(c), chosen);
    return done(c, "saved");
  })
  .post("/alerts/webhook", mayBeTold, limitBody, async (c) => {
    const { platform } = c.var;
    const typed = (await readForm(c, ["address"])).address.trim().slice(0, ADDRESS_LIMIT);
    const target = webhookTarget(typed, platform.config.webhooks);
    if (typeof target === "string") {
      const problem = target === "host-not-allowed" ? target : "address-not-allowed";
      return await alertsPage(c, { refused: { problem, typed } }, 422);
    }
    // Shown in the answer to this form and nowhere else, so there is no address to come back to.
    const secret = await setWebhook(platform, actorIn(c), target.url.href);
    return await alertsPage(c, { secret });
  })
  .post("/alerts/webhook/remove", mayBeTold, limitBody, async (c) => {
    await removeWebhook(c.var.platform, actorIn(c));
    return done(c, "removed");
  })
  .post("/alerts/test", mayBeTold, limitBody, async (c) => {
    const { channel: sent } = await readForm(c, ["channel"]);
    const channel = ALERT_CHANNELS.find((one) => one === sent);
    if (!channel || !(await queueTest(c.var.platform, actorIn(c), channel))) {
      throw new ApiError("invalid-field", { field: "channel" });
    }
    return done(c, "tested");
  })
  .post("/alerts/again", mayBeTold, limitBody, async (c) => {
    const id = z.uuid().safeParse((await readForm(c, ["message"])).message);
    if (!id.success || !(await sendAgain(c.var.platform, actorIn(c), id.data))) {
      throw new ApiError("invalid-field", { field: "message" });
    }
    return done(c, "again");
  });

function done(c: AppContext, what: Done): Response {
  return c.redirect(`/alerts?done=${what}${languageQuery(c, "&")}`, 303);
}

async function alertsPage(c: AppContext, notice: Notice, status: 200 | 422 = 200): Promise<Response> {
  const { platform } = c.var;
  const view = await alertsView(platform, actorIn(c));
  const frame = officialFrame(c, await readInstallation(platform.db));
  return c.html(
    renderDocument(
      <AlertsPage frame={frame} view={view} notice={notice} styles={[assetPath("alerts/page.css")]} />,
    ),
    status,
  );
}
