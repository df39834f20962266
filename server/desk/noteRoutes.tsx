import { Hono } from "hono";
import type { TrailAction } from "#contract/trail.ts";
import { unitParams } from "../../web/desk/addresses.ts";
import { DeskPage } from "../../web/desk/DeskPage.tsx";
import { NoteEditor } from "../../web/desk/NoteEditor.tsx";
import type { NoteDraft } from "../../web/desk/NoteFields.tsx";
import { deskNotes as words } from "../../web/messages/deskNotes.ts";
import { renderDocument } from "../../web/ui/renderDocument.ts";
import type { StoredAgency } from "../database/agencies.ts";
import type { Trx } from "../database/connect.ts";
import { insertTrail } from "../database/trail.ts";
import {
  deleteTrendNote,
  findTrendNote,
  insertTrendNote,
  type TrendNote,
  updateTrendNote,
} from "../database/trendNotes.ts";
import { type Register, readRegister } from "../figures/register.ts";
import { ApiError } from "../http/ApiError.ts";
import { actorIn, needs } from "../http/access.ts";
import { assetPath } from "../http/assets.ts";
import type { AppContext, AppEnv } from "../http/env.ts";
import { limitBody } from "../http/limitBody.ts";
import { officialFrame } from "../http/officialFrame.ts";
import { readForm } from "../http/readForm.ts";
import { askedUnit, unitOfDesk, unitQuery } from "./askedUnit.ts";
import { checkedNote, NOTES_LIMIT } from "./checkedNote.ts";
import { deskQuery } from "./deskQuery.ts";
import { drawDesk } from "./drawDesk.tsx";
import { seesProvince } from "./visibleUnits.ts";

/** Notes on a unit's trend: new, changed, removed; each on the trail. */
export const noteRoutes = new Hono<AppEnv>()
  .post("/dashboard/notes", needs("keep-notes", unitOfDesk), limitBody, async (c) => {
    const { platform, language } = c.var;
    const register = await readRegister(platform);
    const query = unitQuery.parse({ unit: c.req.query("unit"), on: c.req.query("on") });
    const unit = askedUnit(register, query, actorIn(c));
    const form = await readForm(c, ["onDate", "text"]);
    const { note, problems } = checkedNote(form, register.today);
    const id = await platform.db.transaction().execute(async (trx) => {
      if (note === null) return null;
      const made = { ...note, agencyId: unit.id, accountId: actorIn(c).accountId, notedOn: register.today };
      const newId = await insertTrendNote(trx, made, NOTES_LIMIT);
      if (newId !== null) await tell(c, trx, "note.created", { id: newId, unit, after: note });
      return newId;
    });
    if (id !== null) return c.redirect(backTo(c, unit), 303);
    const draft: NoteDraft = { ...form, problems: note === null ? problems : ["many"] };
    const empty = deskQuery.parse({ unit: query.unit, on: query.on, lang: language });
    return c.html(await drawDesk(c, { register, unit, query: empty, draft }), 422);
  })
  .get("/dashboard/notes/:id{[0-9]{1,9}}", needs("keep-notes", unitOfNote), async (c) => {
    const { note, unit, register } = await found(c);
    return c.html(drawNote(c, { register, unit, id: note.id, draft: { ...note, problems: [] } }));
  })
  .post("/dashboard/notes/:id{[0-9]{1,9}}", needs("keep-notes", unitOfNote), limitBody, async (c) => {
    const { note: before, unit, register } = await found(c);
    const form = await readForm(c, ["onDate", "text"]);
    const { note, problems } = checkedNote(form, register.today);
    if (note === null) {
      return c.html(drawNote(c, { register, unit, id: before.id, draft: { ...form, problems } }), 422);
    }
    await c.var.platform.db.transaction().execute(async (trx) => {
      await updateTrendNote(trx, { id: before.id, ...note });
      await tell(c, trx, "note.changed", { id: before.id, unit, before, after: note });
    });
    return c.redirect(backTo(c, unit), 303);
  })
  .post("/dashboard/notes/:id{[0-9]{1,9}}/removal", needs("keep-notes", unitOfNote), async (c) => {
    const { note, unit } = await found(c);
    await c.var.platform.db.transaction().execute(async (trx) => {
      await deleteTrendNote(trx, note.id);
      await tell(c, trx, "note.removed", { id: note.id, unit, before: note });
    });
    return c.redirect(backTo(c, unit), 303);
  });

async function noteIn(c: AppContext): Promise<TrendNote & { agencyId: number }> {
  const note = await findTrendNote(c.var.platform.db, Number(c.req.param("id")));
  if (!note) throw new ApiError("unknown-address");
  return note;
}

async function unitOfNote(c: AppContext): Promise<number> {
  return (await noteIn(c)).agencyId;
}

async function found(c: AppContext): Promise<{ note: TrendNote; unit: StoredAgency; register: Register }> {
  const { id, onDate, text, agencyId } = await noteIn(c);
  const register = await readRegister(c.var.platform);
  const unit = register.agencies.find((agency) => agency.id === agencyId) as StoredAgency;
  return { note: { id, onDate, text }, unit, register };
}

const language = (c: AppContext) => ({
  language: c.var.language,
  carriesLanguage: c.req.query("lang") !== undefined,
});

function backTo(c: AppContext, unit: StoredAgency): string {
  return `/dashboard?${unitParams(unit, language(c))}#notes`;
}

interface Drawn {
  readonly register: Register;
  readonly unit: StoredAgency;
  readonly id: number;
  readonly draft: NoteDraft;
}

function drawNote(c: AppContext, { register, unit, id, draft }: Drawn): string {
  return renderDocument(
    <DeskPage
      frame={officialFrame(c, register.installation)}
      title={words[c.var.language].editOf(draft.text)}
      tab="unit"
      seesProvince={seesProvince(register, actorIn(c))}
      styles={[assetPath("desk/page.css")]}
    >
      <NoteEditor
        id={id}
        unitName={unit.name}
        draft={draft}
        today={register.today}
        query={unitParams(unit, language(c))}
        language={c.var.language}
      />
    </DeskPage>,
  );
}

interface Told {
  readonly id: number;
  readonly unit: StoredAgency;
  readonly before?: Pick<TrendNote, "onDate" | "text">;
  readonly after?: Pick<TrendNote, "onDate" | "text">;
}

async function tell(c: AppContext, trx: Trx, action: TrailAction, told: Told): Promise<void> {
  const actor = actorIn(c);
  const facts = ({ onDate, text }: Pick<TrendNote, "onDate" | "text">) => ({ onDate, text });
  await insertTrail(trx, {
    at: c.var.platform.now(),
    accountId: actor.accountId,
    accountName: actor.name,
    role: actor.roleFor("keep-notes", told.unit.id),
    action,
    subject: `note ${told.id}`,
    agencyId: told.unit.id,
    ...(told.before && { before: facts(told.before) }),
    ...(told.after && { after: facts(told.after) }),
  });
}
