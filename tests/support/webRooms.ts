import type { Room } from "./room.ts";

/** What every page may open. Never another page, never the rest of server/. */
const PAGE = ["web/ui", "web/charts", "web/messages", "web/api", "web/format", "contract", "scoring"];
const PREACT = ["preact"];

/** The rooms of web/; see rooms.ts. */
export const WEB_ROOMS: Readonly<Record<string, Room>> = {
  "web/build": {
    rooms: [],
    packages: ["esbuild", "node:crypto", "node:fs", "node:fs/promises", "node:path", "node:zlib"],
  },
  "web/messages": { rooms: ["contract"], packages: [] },
  "web/format": { rooms: ["web/messages", "contract", "scoring"], packages: [] },
  "web/api": { rooms: ["contract", "web/messages"], packages: [] },
  // Figures are drawn the same on every page; nothing is computed here that #scoring does not compute.
  "web/ui": {
    rooms: ["web/messages", "web/format", "contract", "scoring"],
    packages: [...PREACT, "preact-render-to-string", "uqr"],
  },
  // The only room that knows chart.js. It also draws the report's pictures as text, of the report's types.
  "web/charts": {
    rooms: ["type reports", "web/ui", "web/messages", "web/format", "contract", "scoring"],
    packages: [...PREACT, "chart.js"],
  },
  // What a phone keeps and does without a network, for the rating page, the kiosk and the worker.
  "web/offline": { rooms: ["contract"], packages: [] },
  "web/rating": { rooms: [...PAGE, "web/offline"], packages: PREACT },
  // The faces, the comment and the way of a rating to the server are those of the citizen's own page.
  "web/kiosk": { rooms: [...PAGE, "web/rating", "web/offline"], packages: [...PREACT, "uqr"] },
  // The page that asks for a receipt lists the ratings that a phone was asked to keep, too.
  "web/cases": { rooms: [...PAGE, "web/proof"], packages: PREACT },
  // Checks in a browser what the public log says of a kept rating: of the log's arithmetic only what hashes nothing.
  "web/proof": { rooms: [...PAGE, "web/offline", "sealing"], packages: PREACT },
  "web/units": { rooms: PAGE, packages: PREACT },
  "web/posters": { rooms: PAGE, packages: PREACT },
  "web/dashboard": { rooms: PAGE, packages: PREACT },
  "web/alerts": { rooms: PAGE, packages: PREACT },
  "web/desk": { rooms: PAGE, packages: PREACT },
  // Draws the report's neutral document and knows nothing else of it.
  "web/report": { rooms: [...PAGE, "type reports"], packages: PREACT },
  "web/models": { rooms: PAGE, packages: PREACT },
  "web/log": { rooms: PAGE, packages: PREACT },
  "web/method": { rooms: PAGE, packages: PREACT },
  "web/languages": { rooms: PAGE, packages: PREACT },
  "web/voices": { rooms: PAGE, packages: PREACT },
  "web/trail": { rooms: PAGE, packages: PREACT },
  "web/accounts": { rooms: PAGE, packages: [...PREACT, "uqr"] },
};
