import { Hono } from "hono";
import { citizenTexts } from "../../web/messages/citizenTexts.ts";
import { languages as dictionary } from "../../web/messages/languages.ts";
import { readTexts } from "../database/citizenLanguages.ts";
import { needs } from "../http/access.ts";
import { csvFile } from "../http/csvFile.ts";
import type { AppContext, AppEnv } from "../http/env.ts";
import { limitUpload } from "../http/limitUpload.ts";
import { readUpload } from "../http/readUpload.ts";
import type { ColumnSpec } from "../imports/columns.ts";
import { readCsvTable } from "../imports/csvTable.ts";
import { languageIn, savedHref, wordsPage } from "./deskRoutes.tsx";
import { faultsOf, saveLanguage } from "./saveTexts.ts";

const FILE_KB = 1024;
const COLUMNS: readonly ColumnSpec<"key" | "text">[] = [
  { name: "key", aliases: ["khóa"], about: "which text; never changed" },
  { name: "text", aliases: ["lời"], about: "the text in the language; empty: Vietnamese is shown" },
];

/** The words of a language as one file for whoever translates, and back. */
export const fileRoutes = new Hono<AppEnv>()
  .get("/languages/:tag/words.csv", needs("see-languages"), async (c) => {
    const { tag } = await languageIn(c);
    const texts = await readTexts(c.var.platform.db, tag);
    const rows = [...citizenTexts].map(([key, vietnamese]) => [key, vietnamese, texts[key] ?? ""]);
    return csvFile(c, `loi-${tag}`, [["key", "vi", "text"], ...rows]);
  })
  .post("/languages/:tag/words", needs("keep-languages"), limitUpload(FILE_KB), take);

async function take(c: AppContext): Promise<Response> {
  const stored = await languageIn(c);
  const words = dictionary[c.var.language];
  const { bytes } = await readUpload(c, "file");
  const { rows, refusals } = readCsvTable(bytes, COLUMNS);
  const unknown = rows.filter(({ cells }) => !citizenTexts.has(cells.key));
  const notices = [
    ...refusals.map(({ line, reason, remedy }) => words.line({ line, what: `${reason} ${remedy}` })),
    ...unknown.map(({ line, cells }) => words.line({ line, what: words.unknownKey({ key: cells.key }) })),
  ];
  if (notices.length > 0) return await wordsPage(c, undefined, notices.slice(0, 20));
  const texts = Object.fromEntries(rows.map(({ cells }) => [cells.key, cells.text.trim()]));
  const faults = faultsOf(texts);
  if (Object.keys(faults).length > 0) return await wordsPage(c, { texts, faults });
  await saveLanguage(c, { ...stored, texts });
  return c.redirect(savedHref(c, stored.tag), 303);
}
