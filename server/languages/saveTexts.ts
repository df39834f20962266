import { citizenTexts } from "../../web/messages/citizenTexts.ts";
import { readTexts, updateLanguage, updateTexts } from "../database/citizenLanguages.ts";
import { insertTrail } from "../database/trail.ts";
import { actorIn } from "../http/access.ts";
import type { AppContext } from "../http/env.ts";
import { type TextFault, textFault } from "./textFault.ts";

export interface LanguageChange {
  readonly tag: string;
  readonly name: string;
  readonly isOffered: boolean;
  /** By key; an empty one is taken away. */
  readonly texts: Readonly<Record<string, string>>;
}

/** What is wrong with which text, by key. */
export function faultsOf(texts: Readonly<Record<string, string>>): Record<string, TextFault> {
  const faults: Record<string, TextFault> = {};
  for (const [key, text] of Object.entries(texts)) {
    const fault = textFault(citizenTexts.get(key) ?? "", text);
    if (fault) faults[key] = fault;
  }
  return faults;
}

/** Writes what differs, with its line on the trail. */
export async function saveLanguage(c: AppContext, change: LanguageChange): Promise<void> {
  const { db, now } = c.var.platform;
  const actor = actorIn(c);
  const { tag, name, isOffered } = change;
  await db.transaction().execute(async (trx) => {
    const before = await readTexts(trx, tag);
    const texts = Object.fromEntries(
      Object.entries(change.texts).filter(([key, text]) => text !== (before[key] ?? "")),
    );
    await updateLanguage(trx, tag, { name, isOffered });
    await updateTexts(trx, tag, texts);
    await insertTrail(trx, {
      at: now(),
      accountId: actor.accountId,
      accountName: actor.name,
      role: actor.roleFor("keep-languages"),
      action: "language.changed",
      subject: `language ${tag}`,
      before: Object.fromEntries(Object.keys(texts).map((key) => [key, before[key] ?? ""])),
      after: { name, offered: isOffered, ...texts },
    });
  });
}
