import { DOOR } from "./door.ts";
import type { PageRoute } from "./pages.ts";

const HTML = "text/html";

/** What citizens hear and read in further languages. */
export const SPEECH_PAGES: readonly PageRoute[] = [
  { method: "GET", path: "/voices/{clip}.opus", query: [], statuses: [200, 404], kind: "audio/ogg" },
  // The recording of the tests is no sound, which cannot be packed anew.
  {
    method: "GET",
    path: "/voices/{clip}.caf",
    query: [],
    statuses: [200, 404],
    kind: "audio/x-caf",
    refusesStrangers: true,
  },
  { method: "GET", path: "/voices/{clip}", query: ["lang"], statuses: [200, 404], kind: HTML },
  { method: "GET", path: "/voices", query: ["lang"], statuses: DOOR, kind: HTML },
  { method: "GET", path: "/voices/{tongue}/{slot}", query: ["lang"], statuses: DOOR, kind: HTML },
  {
    method: "POST",
    path: "/voices/{tongue}/{slot}",
    query: ["lang"],
    form: ["speaker", "consent"],
    statuses: [...DOOR, 413],
    kind: HTML,
  },
  ...["confirmation", "removal"].map(
    (what): PageRoute => ({
      method: "POST",
      path: `/voices/clips/{number}/${what}`,
      query: ["lang"],
      form: [],
      statuses: DOOR,
      kind: HTML,
    }),
  ),
  { method: "GET", path: "/languages", query: ["lang"], statuses: DOOR, kind: HTML },
  { method: "POST", path: "/languages", query: ["lang"], form: ["tag", "name"], statuses: DOOR, kind: HTML },
  { method: "GET", path: "/languages/{tag}", query: ["lang"], statuses: DOOR, kind: HTML },
  {
    method: "POST",
    path: "/languages/{tag}",
    query: ["lang"],
    form: ["name", "isOffered", "rating.question"],
    statuses: [...DOOR, 413],
    kind: HTML,
  },
  { method: "GET", path: "/languages/{tag}/words.csv", query: [], statuses: DOOR, kind: HTML },
  {
    method: "POST",
    path: "/languages/{tag}/words",
    query: ["lang"],
    form: [],
    statuses: [...DOOR, 413],
    kind: HTML,
  },
];
