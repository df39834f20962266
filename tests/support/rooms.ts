import { ENTRY_ROOMS } from "./entryRooms.ts";
import type { Room } from "./room.ts";
import { WEB_ROOMS } from "./webRooms.ts";

/** What every feature may open. Never another feature, never kysely or postgres: SQL lives in database/. */
const FEATURE = [
  "http",
  "imports",
  "kept",
  "figures",
  "speech",
  "database",
  "contract",
  "scoring",
  "type platform",
  "web/messages",
  "web/ui",
];
/**
 * Who may import whom. A room is a folder of server/ or web/, or a file that stands alone there. "type x" lets a room name
 * x's types and nothing else. Packages stand beside the rooms that may use them; node: modules count as packages.
 */
export const ROOMS: Readonly<Record<string, Room>> = {
  // The measure is the same in every place it runs because it knows none of them.
  scoring: { rooms: [], packages: [] },
  contract: { rooms: ["scoring"], packages: ["zod"] },
  // The one room that knows SQL. node: for folders of the embedded database, migrations and digests of keys.
  database: {
    rooms: ["contract", "scoring"],
    packages: [
      "kysely",
      "postgres",
      "@electric-sql/pglite",
      "@electric-sql/pglite-socket",
      "node:crypto",
      "node:net",
      "node:fs/promises",
      "node:path",
    ],
  },
  // Errors are worded in the same dictionaries as pages. zlib: a page that many ask for leaves as gzip.
  http: {
    rooms: ["contract", "type platform", "web/messages", "web/ui", "build"],
    packages: ["hono", "zod", "@hono/zod-validator", "node:zlib"],
  },
  // Public answers, made once and kept until something public changes; it knows no page.
  kept: {
    rooms: ["http", "database", "contract", "type platform"],
    packages: ["hono", "node:util", "node:zlib"],
  },

  // Released tallies of a unit's territory, as every face of live figures asks for them.
  figures: { rooms: ["http", "database", "contract", "scoring", "type platform"], packages: [] },
  // In which language citizens are met and what can be listened to: asked by every feature with a page for them.
  speech: {
    rooms: ["http", "database", "contract", "type platform", "web/messages", "type web/ui"],
    packages: ["hono"],
  },
  // How any file from an office is read, checked and written whole: the manners, without a feature's knowledge.
  imports: {
    rooms: ["contract", "type database"],
    packages: ["csv-parse", "read-excel-file", "node:zlib"],
  },
  dossiers: { rooms: FEATURE, packages: [] },
  agencies: {
    rooms: [...FEATURE, "web/posters", "web/units", "web/format"],
    packages: ["hono", "zod", "preact", "csv-parse", "node:fs/promises"],
  },
  // Its page carries its built script and style inside itself.
  // What publishes seals in the same transaction.
  ratings: {
    rooms: [...FEATURE, "log", "web/rating", "web/offline", "build"],
    packages: ["hono", "zod", "preact"],
  },
  // A kiosk's ratings and comments are checked and recorded as every other, or there would be two ways to be counted.
  kiosk: {
    rooms: [...FEATURE, "ratings", "web/kiosk", "web/rating", "web/offline"],
    packages: ["hono", "zod", "preact"],
  },
  // Serves the built worker of web/offline and knows nothing of it.
  offline: { rooms: ["http", "build"], packages: ["hono"] },
  cases: { rooms: [...FEATURE, "web/cases"], packages: ["hono", "zod"] },
  results: { rooms: [...FEATURE, "web/dashboard"], packages: ["hono", "zod", "node:fs/promises"] },
  // Messages say what the page says. nodemailer is loaded with the first message that is sent.
  alerts: {
    rooms: [...FEATURE, "web/alerts", "type config"],
    packages: ["hono", "zod", "nodemailer", "node:dns/promises", "node:https", "node:net"],
  },
  desk: { rooms: [...FEATURE, "web/desk"], packages: ["hono", "zod"] },
  // The report's prose prints numbers too, by the same formatter as every face. build: a file kept from an older program is made anew.
  reports: {
    rooms: [...FEATURE, "web/report", "web/charts", "web/format", "build"],
    packages: [
      "hono",
      "zod",
      "docx",
      "write-excel-file",
      "@resvg/resvg-wasm",
      "node:crypto",
      "node:fs/promises",
      "node:module",
    ],
  },
  // zlib: what a sent PDF hides in its compressed parts is read too.
  models: {
    rooms: [...FEATURE, "web/models"],
    packages: ["hono", "preact", "sharp", "write-excel-file", "node:zlib"],
  },
  // Signing in is a library's work; loaded by the first official, never for a citizen. async_hooks: what is seen on the way
  // that the library goes by the provider is kept with the request.
  accounts: {
    rooms: [...FEATURE, "type config", "web/accounts"],
    packages: ["hono", "preact", "better-auth", "node:async_hooks", "node:crypto"],
  },
  languages: { rooms: [...FEATURE, "web/languages"], packages: ["hono", "preact"] },
  // A clip is known by the digest in its address.
  voices: { rooms: [...FEATURE, "web/voices"], packages: ["hono", "preact", "node:crypto"] },
  trail: { rooms: [...FEATURE, "web/trail"], packages: ["hono", "zod"] },
  health: { rooms: FEATURE, packages: ["hono"] },
  // Describes what features answer in the schemas of the contract, so it needs no feature.
  openapi: { rooms: ["contract", "http", "kept"], packages: ["hono", "zod"] },
  // Pages of no feature: refusals, and how the measure differs from its neighbours.
  pages: { rooms: ["http", "kept", "database", "web/ui", "web/messages", "web/method"], packages: ["hono"] },
  // Simulated ratings go the way of real ones, or the demonstration would prove nothing.
  simulation: { rooms: ["ratings", "figures", "database", "contract", "scoring"], packages: [] },
  // Attacks on what is published, by the rules that publish; and the procedure that the law asks for.
  anonymity: { rooms: ["ratings", "figures", "database", "contract", "scoring"], packages: [] },
  // Works a published report out again. It shares the measure with the report and nothing else.
  recompute: { rooms: ["scoring"], packages: ["csv-parse", "node:crypto"] },
  // The arithmetic of the public log. It knows no table and no page, so that a witness elsewhere runs it too, and on Workers.
  // node:crypto: a tree is millions of small hashes, seven to fifteen times slower through WebCrypto on Node.
  sealing: { rooms: [], packages: ["node:crypto"] },
  // The public log as it is kept, grown and shown.
  log: { rooms: [...FEATURE, "sealing", "web/log"], packages: ["hono", "preact"] },
  // A witness's work on somebody else's machine, and the check of a whole log: files and the web, no database and no page.
  witness: { rooms: ["sealing"], packages: ["node:fs/promises", "node:os", "node:path"] },
  // Proves the measure and nothing else.
  validate: { rooms: ["scoring"], packages: ["node:fs"] },

  // The whole database as one file and back, the same for both kinds; it knows tables, not features.
  backup: {
    rooms: ["database"],
    packages: [
      "zod",
      "node:crypto",
      "node:events",
      "node:fs",
      "node:fs/promises",
      "node:net",
      "node:path",
      "node:readline",
      "node:stream",
      "node:stream/promises",
      "node:zlib",
    ],
  },

  ...ENTRY_ROOMS,
  ...WEB_ROOMS,
};
