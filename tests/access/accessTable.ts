import type { Need } from "../../server/http/access.ts";

/**
 * Who may open what: one line for every route of the app, held against the real app in accessTable.test.ts.
 *
 * To add a route, add its line: `"METHOD /pattern as in the app": [need, reach, address]`.
 * - need: "anyone", "signed-in", or a right of contract/rights.ts, as the route declares it
 * - reach, for a right only: "unit" when the request is about one unit (the route gives `needs` a unitOf), "root" when
 *   that unit is always the whole province, "case" when it is about a comment that was given to nobody (who does not see
 *   all of a unit's comments is refused there too), "any" when the right at any unit opens it and its handler keeps to
 *   `actor.unitsOf(right)`
 * - address: what is asked, with {slots}; each slot is a maker in accessSubjects.ts which returns the code of the unit,
 *   or makes a thing at the unit and returns its id. Left out: the pattern itself.
 * A form is sent empty: refusing it is the handler's work, and comes after the decision.
 */
export type Reach = "unit" | "root" | "case" | "any";
export type Line =
  | readonly [need: "anyone" | "signed-in", address?: string]
  | readonly [Exclude<Need, "anyone" | "signed-in">, Reach, string?];

export const ACCESS: Readonly<Record<string, Line>> = {
  // Citizens and everybody else.
  "GET /healthz": ["anyone"],
  "GET /readyz": ["anyone"],
  "GET /metrics": ["anyone"],
  "GET /openapi.json": ["anyone"],
  "GET /api/agencies": ["anyone"],
  "GET /posters": ["anyone"],
  "GET /button.svg": ["anyone"],
  "GET /agencies/:code/posters": ["anyone", "/agencies/{unit}/posters"],
  "GET /d": ["anyone"],
  "GET /d/": ["anyone"],
  "GET /D": ["anyone"],
  "GET /D/:code": ["anyone", "/D/{point}"],
  "GET /D/:code/": ["anyone", "/D/{point}/"],
  "GET /d/:code/": ["anyone", "/d/{point}/"],
  "GET /:code": ["anyone", "/{point}"],
  "GET /:code/": ["anyone", "/{point}/"],
  "GET /d/:code": ["anyone", "/d/{point}"],
  "POST /d/:code": ["anyone", "/d/{point}"],
  "ALL /d/:code": ["anyone", "/d/{point}"],
  "GET /d/:code/offline": ["anyone", "/d/{point}/offline"],
  "POST /demonstration/publish": ["anyone", "/demonstration/publish"],
  "GET /worker.js": ["anyone", "/worker.js"],
  "GET /d/:code/thanks": ["anyone", "/d/{point}/thanks"],
  "POST /d/:code/thanks": ["anyone", "/d/{point}/thanks"],
  "ALL /d/:code/thanks": ["anyone", "/d/{point}/thanks"],
  "POST /api/ratings": ["anyone"],
  "ALL /api/ratings": ["anyone"],
  "GET /kiosk/:code": ["anyone", "/kiosk/{point}"],
  "POST /kiosk/:code": ["anyone", "/kiosk/{point}"],
  "ALL /kiosk/:code": ["anyone", "/kiosk/{point}"],
  "GET /kiosk/:code/offline": ["anyone", "/kiosk/{point}/offline"],
  "GET /kiosk/:code/thanks": ["anyone", "/kiosk/{point}/thanks"],
  "GET /kiosk/:code/comment": ["anyone", "/kiosk/{point}/comment"],
  "POST /kiosk/:code/comment": ["anyone", "/kiosk/{point}/comment"],
  "POST /kiosk/:code/contact": ["anyone", "/kiosk/{point}/contact"],
  "GET /kiosk/:code/manifest.webmanifest": ["anyone", "/kiosk/{point}/manifest.webmanifest"],
  "GET /r": ["anyone"],
  "GET /r/:receipt": ["anyone", "/r/0123456789ABCDEF"],
  "POST /r/:receipt": ["anyone", "/r/0123456789ABCDEF"],
  "GET /api/results": ["anyone"],
  "GET /api/official-figures": ["anyone"],
  "GET /": ["anyone"],
  "GET /agencies": ["anyone"],
  "GET /agencies/:code": ["anyone", "/agencies/{unit}"],
  "GET /reports/:file{[0-9]{4}\\.csv}": ["anyone", "/reports/2025.csv"],
  "GET /reports/:file{[0-9]{4}\\.dictionary\\.csv}": ["anyone", "/reports/2025.dictionary.csv"],
  "GET /reports/:file{[0-9]{4}\\.docx}": ["anyone", "/reports/2025.docx"],
  "GET /reports/:file{[0-9]{4}\\.xlsx}": ["anyone", "/reports/2025.xlsx"],
  "GET /reports": ["anyone"],
  "GET /reports/:year{[0-9]{4}}": ["anyone", "/reports/2025"],
  "GET /models": ["anyone"],
  "GET /models/:id{[0-9]{1,9}}": ["anyone", "/models/1"],
  "GET /models/export.csv": ["anyone"],
  "GET /models/export.xlsx": ["anyone"],
  "GET /models/effect": ["anyone"],
  "GET /models/effect/:code{[0-9A-Za-z-]{1,16}}": ["anyone", "/models/effect/{unit}"],
  "GET /models/commendation/:year{[0-9]{4}}": ["anyone", "/models/commendation/2025"],
  "GET /models/commendation/:file{[0-9]{4}\\.csv}": ["anyone", "/models/commendation/2025.csv"],
  "GET /models/documents/:document{[0-9]{1,9}}": ["anyone", "/models/documents/1"],
  "GET /models/photos/:photo{[0-9]{1,9}}/:size{(?:large|small)}": ["anyone", "/models/photos/1/small"],
  "GET /method": ["anyone"],
  "GET /log": ["anyone"],
  "GET /log/checkpoint": ["anyone"],
  "GET /log/key": ["anyone"],
  "GET /log/tile/:path{.+}": ["anyone", "/log/tile/entries/000.p/1"],
  "GET /log/step/:index{[0-9]{1,9}}": ["anyone", "/log/step/1"],
  "GET /log/points/:code{[0-9A-Z]{8}}/:month{[0-9]{4}-[0-9]{2}}": ["anyone", "/log/points/{point}/2026-11"],
  "POST /log/cosignatures": ["anyone", "/log/cosignatures"],

  // The door.
  "GET /sign-in": ["anyone"],
  "POST /sign-in": ["anyone"],
  "POST /sign-out": ["anyone"],
  "GET /sign-in/second-factor": ["anyone"],
  "POST /sign-in/second-factor": ["anyone"],
  "GET /sign-in/oidc": ["anyone"],
  "GET /sign-in/oidc/callback/:provider": ["anyone", "/sign-in/oidc/callback/province"],
  "GET /welcome/:token": ["anyone", "/welcome/0123456789"],
  "POST /welcome/:token": ["anyone", "/welcome/0123456789"],

  // One's own account.
  "GET /work": ["signed-in"],
  "GET /me": ["signed-in"],
  "POST /me/password": ["signed-in"],
  "POST /me/second-factor/begin": ["signed-in"],
  "POST /me/second-factor/finish": ["signed-in"],
  "POST /me/second-factor/end": ["signed-in"],
  "POST /me/sessions/others/end": ["signed-in"],
  "POST /me/sessions/:session/end": ["signed-in", "/me/sessions/none/end"],

  // The screens of figures.
  "GET /dashboard": ["see-figures", "unit", "/dashboard?unit={unit}"],
  "GET /dashboard/tables.csv": ["see-figures", "unit", "/dashboard/tables.csv?unit={unit}&table=fields"],
  "POST /dashboard/notes": ["keep-notes", "unit", "/dashboard/notes?unit={unit}"],
  "GET /dashboard/notes/:id{[0-9]{1,9}}": ["keep-notes", "unit", "/dashboard/notes/{note}"],
  "POST /dashboard/notes/:id{[0-9]{1,9}}": ["keep-notes", "unit", "/dashboard/notes/{note}"],
  "POST /dashboard/notes/:id{[0-9]{1,9}}/removal": ["keep-notes", "unit", "/dashboard/notes/{note}/removal"],
  "GET /dashboard/province": ["see-figures", "root"],
  "GET /dashboard/province.csv": ["see-figures", "root", "/dashboard/province.csv?table=tiles"],

  // Accounts of others.
  "GET /accounts": ["see-accounts", "any"],
  "GET /accounts/new": ["change-accounts", "any"],
  "POST /accounts/new": ["change-accounts", "any"],
  "GET /accounts/import": ["change-accounts", "any"],
  "POST /accounts/import": ["change-accounts", "any"],
  "GET /accounts/successions": ["change-accounts", "any"],
  "POST /accounts/successions": ["change-accounts", "any"],
  "GET /accounts/:account": ["see-accounts", "unit", "/accounts/{account}"],
  "POST /accounts/:account/person": ["change-accounts", "unit", "/accounts/{account}/person"],
  "POST /accounts/:account/disable": ["change-accounts", "unit", "/accounts/{account}/disable"],
  "POST /accounts/:account/enable": ["change-accounts", "unit", "/accounts/{account}/enable"],
  "POST /accounts/:account/sessions/end": ["change-accounts", "unit", "/accounts/{account}/sessions/end"],
  "POST /accounts/:account/second-factor/end": [
    "change-accounts",
    "unit",
    "/accounts/{account}/second-factor/end",
  ],
  "POST /accounts/:account/link": ["change-accounts", "unit", "/accounts/{account}/link"],
  "POST /accounts/:account/grants": ["change-accounts", "unit", "/accounts/{account}/grants"],
  "POST /accounts/:account/grants/:grant{[0-9]{1,9}}/end": [
    "change-accounts",
    "unit",
    "/accounts/{account-with-grant}/end",
  ],

  // Models of the movement.
  "GET /models/desk": ["see-models", "any"],
  "GET /models/:id{[0-9]{1,9}}/desk": ["see-models", "unit", "/models/{model}/desk"],
  "GET /models/new": ["register-models", "any"],
  "POST /models/new": ["register-models", "any"],
  "GET /models/import": ["register-models", "any"],
  "POST /models/import": ["register-models", "any"],
  "GET /models/:id{[0-9]{1,9}}/change": ["register-models", "unit", "/models/{model}/change"],
  "POST /models/:id{[0-9]{1,9}}/change": ["register-models", "unit", "/models/{model}/change"],
  "POST /models/:id{[0-9]{1,9}}/stop": ["register-models", "unit", "/models/{model}/stop"],
  "POST /models/:id{[0-9]{1,9}}/photos": ["register-models", "unit", "/models/{model}/photos"],
  "POST /models/:id{[0-9]{1,9}}/photos/:photo{[0-9]{1,9}}/removal": [
    "register-models",
    "unit",
    "/models/{model-with-photo}/removal",
  ],
  "POST /models/:id{[0-9]{1,9}}/documents": ["register-models", "unit", "/models/{model}/documents"],
  "POST /models/:id{[0-9]{1,9}}/documents/:document{[0-9]{1,9}}/removal": [
    "register-models",
    "unit",
    "/models/{model-with-document}/removal",
  ],
  "POST /models/:id{[0-9]{1,9}}/recognition": ["recognise-models", "unit", "/models/{model}/recognition"],
  "POST /models/:id{[0-9]{1,9}}/exemplary": ["name-exemplary", "unit", "/models/{model}/exemplary"],

  // Each official's own alerts.
  "GET /alerts": ["receive-alerts", "any"],
  "POST /alerts/choices": ["receive-alerts", "any"],
  "POST /alerts/webhook": ["receive-alerts", "any"],
  "POST /alerts/webhook/remove": ["receive-alerts", "any"],
  "POST /alerts/test": ["receive-alerts", "any"],
  "POST /alerts/again": ["receive-alerts", "any"],

  // Units, points, reports.
  "GET /units": ["see-units", "any"],
  "GET /units/new": ["change-units", "any"],
  "GET /units/succession": ["change-units", "any"],
  "GET /units/:id{[0-9]{1,9}}": ["change-units", "unit", "/units/{unit-id}"],
  "POST /units/preview": ["change-units", "any"],
  "POST /units/apply": ["change-units", "any"],
  "GET /points": ["see-points", "any"],
  "GET /points/new": ["change-points", "any"],
  "POST /points": ["change-points", "any"],
  "GET /points/:id{[0-9]{1,9}}": ["change-points", "unit", "/points/{point-id}"],
  "POST /points/:id{[0-9]{1,9}}": ["change-points", "unit", "/points/{point-id}"],
  "GET /reports/freezing": ["freeze-reports", "root"],
  "POST /reports/freezing": ["freeze-reports", "root"],

  // Comments that get an answer.
  "GET /cases": ["see-cases", "any"],
  "GET /cases/figures": ["see-figures", "any"],
  "GET /cases/figures.csv": ["see-figures", "any"],
  "GET /cases/:id": ["see-cases", "case", "/cases/{case}"],
  "POST /cases/:id/take-up": ["answer-cases", "case", "/cases/{case}/take-up"],
  "POST /cases/:id/note": ["answer-cases", "case", "/cases/{case}/note"],
  "POST /cases/:id/answer": ["answer-cases", "case", "/cases/{case}/answer"],
  "POST /cases/:id/assign": ["direct-cases", "case", "/cases/{case}/assign"],
  "POST /cases/:id/hand-over": ["direct-cases", "case", "/cases/{case}/hand-over"],
  "POST /cases/:id/close": ["direct-cases", "case", "/cases/{case}/close"],
  "POST /cases/:id/hide": ["direct-cases", "case", "/cases/{case}/hide"],
  "POST /cases/:id/unhide": ["direct-cases", "case", "/cases/{case}/unhide"],
  "POST /cases/:id/unmask": ["unmask-words", "case", "/cases/{case}/unmask"],

  // Languages of what citizens meet, and voices.
  "GET /voices/:clips{[0-9a-f]{16}(?:-[0-9a-f]{16})?}": ["anyone", "/voices/0123456789abcdef"],
  "GET /voices/:clip{[0-9a-f]{16}\\.opus}": ["anyone", "/voices/0123456789abcdef.opus"],
  "GET /voices/:clip{[0-9a-f]{16}\\.caf}": ["anyone", "/voices/0123456789abcdef.caf"],
  "GET /languages": ["see-languages", "any"],
  "POST /languages": ["keep-languages", "any"],
  "GET /languages/:tag": ["see-languages", "any", "/languages/{language}"],
  "POST /languages/:tag": ["keep-languages", "any", "/languages/{language}"],
  "GET /languages/:tag/words.csv": ["see-languages", "any", "/languages/{language}/words.csv"],
  "POST /languages/:tag/words": ["keep-languages", "any", "/languages/{language}/words"],
  "GET /voices": ["see-languages", "any"],
  "GET /voices/:language{[a-z][-A-Za-z0-9]+}/:slot": ["see-languages", "any", "/voices/vi/question"],
  "POST /voices/:language{[a-z][-A-Za-z0-9]+}/:slot": ["keep-languages", "any", "/voices/vi/question"],
  "POST /voices/clips/:id{[0-9]{1,9}}/confirmation": [
    "confirm-voices",
    "any",
    "/voices/clips/{voice-clip}/confirmation",
  ],
  "POST /voices/clips/:id{[0-9]{1,9}}/removal": [
    "keep-languages",
    "any",
    "/voices/clips/{voice-clip}/removal",
  ],

  // The trail.
  "GET /trail": ["see-trail", "any"],
  "GET /trail.csv": ["see-trail", "any"],
};
