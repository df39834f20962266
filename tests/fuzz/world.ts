import type { Hono } from "hono";
import { routePath } from "hono/route";
import { sql } from "kysely";
import { questionnaireRow } from "../../server/agencies/questionnaire.ts";
import { createApp } from "../../server/app.ts";
import { insertLanguage } from "../../server/database/citizenLanguages.ts";
import { insertQuestionnaire } from "../../server/database/questionnaires.ts";
import { updateInstallation } from "../../server/database/settings.ts";
import type { AppEnv } from "../../server/http/env.ts";
import type { Platform } from "../../server/platform.ts";
import { passNight } from "../../server/ratings/passNight.ts";
import { freezeReport } from "../../server/reports/freeze.ts";
import { loadOfficialFigures } from "../../server/results/loadOfficialFigures.ts";
import { nodeRim } from "../../server/start/nodeRim.ts";
import { openAccount } from "../support/accounts.ts";
import { openTestApp, type TestApp } from "../support/app.ts";
import { insertModel, insertModelDocument, insertModelPhoto } from "../support/models.ts";
import { planPlenty, receive } from "../support/publishing.ts";
import { insertTallies } from "../support/tallies.ts";
import { insertAgency, insertPoint } from "../support/units.ts";
import { insertVoiceClip } from "../support/voices.ts";
import { METRICS_TOKEN } from "./pages.ts";
import type { Known } from "./valuesOf.ts";

/** A small province with everything that a route can be asked for, and a log that is kept. */
export interface World {
  readonly app: Hono<AppEnv>;
  readonly platform: Platform;
  readonly test: TestApp;
  readonly known: Known;
  /** Every line logged, as the JSON it would be printed as. */
  readonly logged: string[];
  /** Every answer, by the route that was really taken: the log sums them by the hour. */
  readonly answered: { readonly name: string; readonly status: number }[];
}

const OPEN = "AAAAAAA";
const CLOSED = "BBBBBBB";

export async function openWorld(): Promise<World> {
  const test = await openTestApp();
  const { db } = test.database;
  await insertQuestionnaire(db, questionnaireRow);
  await loadOfficialFigures(db);
  const province = await insertAgency(db, { code: "19", name: "Tỉnh Thái Nguyên", kind: "province" });
  const old = await insertAgency(db, { code: "01861", validTo: "2025-06-30", parentId: province });
  const agencyId = await insertAgency(db, { code: "01864", name: "Xã Bằng Thành", parentId: province });
  await db
    .insertInto("successions")
    .values({ predecessor_id: old, successor_id: agencyId, on_date: "2025-07-01", source: null })
    .execute();
  await db.insertInto("service_fields").values({ code: "land", name: "Đất đai", name_en: null }).execute();
  await db.insertInto("services").values({ code: "DD-01", name: "Cấp đổi", field_code: "land" }).execute();
  await updateInstallation(db, { provinceName: "tỉnh Thử", rootCode: "19" });
  const point = await insertPoint(db, { agencyId, body: OPEN });
  const closed = await insertPoint(db, { agencyId: old, body: CLOSED, closedOn: "2025-07-01" });
  await insertTallies(db, [
    { agencyId, pointId: point.id, month: "2025-09", counts: [1, 2, 3, 40, 50] },
    { agencyId, pointId: point.id, month: "2026-10", counts: [1, 2, 3, 40, 50] },
  ]);
  // The public log has a leaf of each kind, from the first night on.
  await planPlenty(db, { agencyId, pointId: point.id, quarter: "2026-10-01" });
  await receive(
    db,
    Array.from({ length: 6 }, () => ({
      id: crypto.randomUUID(),
      day: "2026-11-10",
      agencyId,
      pointId: point.id,
      field: "unstated",
      serviceId: null,
      decidingAgencyId: null,
      answers: { overall: 4 },
    })),
  );
  await passNight(db, { today: "2026-11-16", secret: "" });
  await freezeReport(db, { year: 2025, today: "2026-01-20" });
  const kiosk = await insertPoint(db, { agencyId, body: "K2K2K2K", channel: "kiosk" });
  const speaker = { username: "speaker", role: "administrator", agencyId: province, password: null } as const;
  const clip = await insertVoiceClip(db, (await openAccount(test, speaker)).id);
  const { digest } = await db
    .selectFrom("voice_clips")
    .select("digest")
    .where("id", "=", clip)
    .executeTakeFirstOrThrow();
  await db.transaction().execute((trx) => insertLanguage(trx, { tag: "qaa", name: "thử nghiệm" }));
  const model = await insertModel(db, agencyId);
  await insertModelPhoto(db, model);
  await insertModelDocument(db, model);
  const { logged, log } = keptLog();
  const answered: World["answered"] = [];
  // As behind TLS: then every security header there is goes out.
  const config = { ...test.platform.config, publicUrl: "https://hailong.test", metricsToken: METRICS_TOKEN };
  const platform: Platform = { ...test.platform, config, log };
  return {
    app: createApp(
      () => platform,
      (app) => {
        nodeRim(app);
        app.use(async (c, next) => {
          await next();
          answered.push({ name: `${c.req.method} ${routePath(c)}`, status: c.res.status });
        });
      },
    ),
    platform,
    test,
    logged,
    answered,
    known: {
      ...knownValues(point.code, closed.code),
      kiosk: [kiosk.code, kiosk.code, point.code],
      clip: [digest],
    },
  };
}

function keptLog(): { logged: string[]; log: Platform["log"] } {
  const logged: string[] = [];
  const keep = (level: string) => (fields: Record<string, unknown>, message: string) => {
    logged.push(JSON.stringify({ level, ...fields, message }));
  };
  return { logged, log: { info: keep("info"), warn: keep("warn"), error: keep("error") } };
}

/** A code comes as people type it too; what the app makes of it stands in addresses and headers. */
function knownValues(open: string, closed: string): Known {
  const typed = [
    open.toLowerCase(),
    `${open.slice(0, 4)} ${open.slice(4)}`,
    `${open.slice(0, 4)}\r\n${open.slice(4)}`,
  ];
  return {
    point: [open, open, open, closed, ...typed],
    day: ["2026-11-23", "2026-11-23", "2026-11-20", "2026-11-24"],
    unit: ["19", "01864", "01864", "01861"],
    agency: ["19", "01864", "01861", "01999"],
    on: ["2025-06-30", "2026-11-23"],
    from: ["2025-01", "2026-01"],
    to: ["2025-12", "2026-11"],
    by: ["", "agency", "agency,period", "criterion,field", "point,period", "agency,criterion"],
    service: ["DD-01", "DD-02"],
    search: ["bang", "Bằng Thành", "01864"],
    receipt: ["0123456789ABCDEF", "0123 4567 89ab cdef", "7Z3K9M2Q4R6T8V0X"],
    year: ["2025", "2025", "2024", "0000"],
    edition: ["1", "2", "0", "x"],
    size: ["A4", "A5"],
    page: ["1", "2"],
    boundaries: ["old", "new"],
    lang: ["vi", "en", "xx"],
    code: [open],
    model: ["1", "2", "0", "x"],
    photo: ["1", "0"],
    pictureSize: ["small", "large", "huge"],
    field: ["new-rural", "administrative-reform", "", "x"],
    state: ["registered", "exemplary", "", "x"],
    account: ["no-such-account"],
    grant: ["1", "x"],
    session: ["no-such-session"],
    token: ["no-such-link"],
    provider: ["province", "x"],
    asset: ["x.js", "x.css.map"],
    comment: ["Chị ở quầy rất nhiệt tình.", ""],
    turn: ["1f0e9b1c-2a3b-4c5d-8e9f-0a1b2c3d4e5f", "x"],
    drawn: [String(Date.parse("2026-11-23T05:00:00Z")), "x"],
    about: ["officer", ""],
    when: ["now", "window", ""],
    tongue: ["vi", "en", "qaa"],
    slot: ["question", "faces", "x"],
    tag: ["qaa", "x"],
    back: ["/", "//evil.test"],
  };
}

/** Sums that move with a rating or a comment; cheap enough to ask after every request. */
export async function moved({ test }: World): Promise<{ answers: number; comments: number }> {
  const { rows } = await sql<{ answers: number; comments: number }>`
    select (select count(*)::int from ratings) + (select count(*)::int from inbox) as answers,
           (select count(*)::int from comments) + (select count(*)::int from word_inbox) as comments
  `.execute(test.database.db);
  return rows[0] as { answers: number; comments: number };
}

const STILL = [
  "settings",
  "agencies",
  "successions",
  "service_fields",
  "services",
  "rating_points",
  "questionnaires",
  "official_figures",
  "dossiers",
  "dossier_corrections",
  "report_editions",
  "tallies",
  "steps",
  "models",
  "model_agencies",
  "model_steps",
  "model_photos",
  "model_documents",
] as const;

/** A digest of every row that no visitor may ever move. */
export async function stillRows({ test }: World): Promise<string> {
  const digests = STILL.map(
    (table) => sql`select md5(string_agg(t::text, '|' order by t::text)) as d from ${sql.table(table)} t`,
  );
  const texts = [];
  for (const digest of digests) texts.push(JSON.stringify((await digest.execute(test.database.db)).rows));
  return texts.join("\n");
}
