/**
 * Texts of languages that an installation has as data, by tag, under the keys of citizenDictionary. The server fills
 * it from its database before it draws a page.
 */
const installed = new Map<string, ReadonlyMap<string, string>>();

export function installTexts(tag: string, texts: Readonly<Record<string, string>>): void {
  installed.set(tag, new Map(Object.entries(texts)));
}

export function installedTexts(tag: string): ReadonlyMap<string, string> | undefined {
  return installed.get(tag);
}
