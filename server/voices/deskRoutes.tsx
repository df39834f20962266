import { Hono } from "hono";
import { dayInVietnam, day as dayOf } from "#contract/day.ts";
import { plainLine } from "#contract/plainText.ts";
import { CLIP_SLOTS, type ClipSlot } from "#contract/voices.ts";
import { voices } from "../../web/messages/voices.ts";
import type { Consent } from "../../web/voices/RecordForm.tsx";
import { SlotPage } from "../../web/voices/SlotPage.tsx";
import { VoicesPage } from "../../web/voices/VoicesPage.tsx";
import { listLanguages } from "../database/citizenLanguages.ts";
import { insertTrail } from "../database/trail.ts";
import {
  confirmClip,
  deleteClip,
  findClip,
  insertClip,
  listClips,
  type NewClip,
  type StoredClip,
} from "../database/voiceClips.ts";
import { ApiError } from "../http/ApiError.ts";
import { actorIn, needs } from "../http/access.ts";
import type { AppContext, AppEnv } from "../http/env.ts";
import { languageQuery } from "../http/languageQuery.ts";
import { limitUpload } from "../http/limitUpload.ts";
import { problemOf } from "../http/problem.ts";
import { readUpload } from "../http/readUpload.ts";
import { recordingIn } from "./recording.ts";
import { voicesPage } from "./voicesPage.tsx";

/** Far more than a clip: whoever sends a long one is to hear how long it was. */
const UPLOAD_KB = 1024;
const SLOT = "/voices/:language{[a-z][-A-Za-z0-9]+}/:slot";
const CLIP = "/voices/clips/:id{[0-9]{1,9}}";

/** Where voices are recorded, confirmed by somebody else, and taken away again. */
export const deskRoutes = new Hono<AppEnv>()
  .get("/voices", needs("see-languages"), overview)
  .get(SLOT, needs("see-languages"), (c) => slotPage(c))
  .post(SLOT, needs("keep-languages"), limitUpload(UPLOAD_KB), record)
  .post(`${CLIP}/confirmation`, needs("confirm-voices"), confirm)
  .post(`${CLIP}/removal`, needs("keep-languages"), withdraw);

async function overview(c: AppContext): Promise<Response> {
  const { db } = c.var.platform;
  const clips = await listClips(db);
  const rows = (await languagesIn(c)).map((language) => ({
    ...language,
    clips: clips.filter((clip) => clip.language === language.tag),
  }));
  const page = <VoicesPage language={c.var.language} query={languageQuery(c)} rows={rows} />;
  return await voicesPage(c, voices[c.var.language].title, page);
}

async function slotPage(
  c: AppContext,
  refused?: { readonly problem: string; readonly consent: Consent },
): Promise<Response> {
  const { db, now } = c.var.platform;
  const { language, slot } = await placeIn(c);
  const actor = actorIn(c);
  const clips = (await listClips(db)).filter((clip) => clip.language === language.tag && clip.slot === slot);
  const words = voices[c.var.language];
  const page = (
    <SlotPage
      language={c.var.language}
      query={languageQuery(c)}
      spoken={language}
      slot={slot}
      inUse={clips.find(({ confirmedOn }) => confirmedOn !== null)}
      waiting={clips.find(({ confirmedOn }) => confirmedOn === null)}
      reader={{
        accountId: actor.accountId,
        mayKeep: actor.unitsOf("keep-languages").size > 0,
        mayConfirm: actor.unitsOf("confirm-voices").size > 0,
      }}
      today={dayInVietnam(now())}
      problem={refused?.problem}
      consent={refused?.consent}
    />
  );
  return await voicesPage(c, `${words.slots[slot]}: ${language.name}`, page, refused ? 422 : 200);
}

async function record(c: AppContext): Promise<Response> {
  const { language, slot } = await placeIn(c);
  const { bytes, text } = await readUpload(c, "clip");
  const consent = {
    speaker: plainLine(text("speaker")).slice(0, 80),
    agreedOn: dayOf.safeParse(text("agreedOn")).data ?? "",
    agreedWords: plainLine(text("words")).slice(0, 1000),
  };
  const isWhole = Object.values(consent).every((one) => one !== "") && text("agreed") === "yes";
  if (!isWhole || consent.agreedOn > dayInVietnam(c.var.platform.now())) {
    return await slotPage(c, { problem: voices[c.var.language].consentMissing, consent });
  }
  try {
    await keep(c, {
      language: language.tag,
      slot,
      ...recordingIn(bytes, `${language.tag}/${slot}`),
      ...consent,
    });
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    const { detail = "" } = problemOf(error, c.var.language);
    return await slotPage(c, { problem: detail, consent });
  }
  return c.redirect(slotHref(c, { language: language.tag, slot }), 303);
}

async function keep(c: AppContext, recorded: Omit<NewClip, "recordedBy">): Promise<void> {
  const clip = { ...recorded, recordedBy: actorIn(c).accountId };
  await c.var.platform.db.transaction().execute(async (trx) => {
    await insertClip(trx, clip);
    await insertTrail(trx, {
      ...lineOf(c, "keep-languages", clip),
      action: "voice.recorded",
      after: factsOf(clip),
    });
  });
}

async function confirm(c: AppContext): Promise<Response> {
  const clip = await clipIn(c);
  const { db, now } = c.var.platform;
  const { accountId } = actorIn(c);
  if (clip.recordedBy === accountId) throw new ApiError("own-recording");
  if (clip.confirmedOn === null) {
    await db.transaction().execute(async (trx) => {
      await confirmClip(trx, clip, { by: accountId, on: dayInVietnam(now()) });
      await insertTrail(trx, {
        ...lineOf(c, "confirm-voices", clip),
        action: "voice.confirmed",
        after: factsOf(clip),
      });
    });
  }
  return c.redirect(slotHref(c, clip), 303);
}

async function withdraw(c: AppContext): Promise<Response> {
  const clip = await clipIn(c);
  await c.var.platform.db.transaction().execute(async (trx) => {
    await deleteClip(trx, clip.id);
    await insertTrail(trx, {
      ...lineOf(c, "keep-languages", clip),
      action: "voice.withdrawn",
      before: factsOf(clip),
    });
  });
  return c.redirect(slotHref(c, clip), 303);
}

type Place = Pick<StoredClip, "language" | "slot">;

/** Of a speaker the trail, from which nothing is ever deleted, tells nothing. */
function factsOf({ digest, durationMs }: Pick<StoredClip, "digest" | "durationMs">) {
  return { digest, durationMs };
}

function lineOf(c: AppContext, right: "keep-languages" | "confirm-voices", { language, slot }: Place) {
  const actor = actorIn(c);
  return {
    at: c.var.platform.now(),
    accountId: actor.accountId,
    accountName: actor.name,
    role: actor.roleFor(right),
    subject: `voice ${language} ${slot}`,
    agencyId: undefined,
  };
}

function slotHref(c: AppContext, { language, slot }: Place): string {
  return `/voices/${language}/${slot}${languageQuery(c)}`;
}

async function clipIn(c: AppContext): Promise<StoredClip> {
  const clip = await findClip(c.var.platform.db, Number(c.req.param("id")));
  if (!clip) throw new ApiError("unknown-address");
  return clip;
}

async function languagesIn(c: AppContext): Promise<{ tag: string; name: string }[]> {
  return [{ tag: "vi", name: "Tiếng Việt" }, ...(await listLanguages(c.var.platform.db))];
}

async function placeIn(c: AppContext): Promise<{ language: { tag: string; name: string }; slot: ClipSlot }> {
  const language = (await languagesIn(c)).find(({ tag }) => tag === c.req.param("language"));
  const slot = CLIP_SLOTS.find((one) => one === c.req.param("slot"));
  if (!language || !slot) throw new ApiError("unknown-address");
  return { language, slot };
}
