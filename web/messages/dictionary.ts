export type Language = "vi" | "en";
export const LANGUAGES = ["vi", "en"] as const;

export type Text =
  | string
  | ((...params: never[]) => string)
  | readonly string[]
  | { readonly [key: string]: Text };

/** The same keys, with the same parameters: what is a string stays a string, a function keeps its arguments. */
export type Translated<T> = T extends string
  ? string
  : T extends (...args: infer A) => string
    ? (...args: A) => string
    : T extends readonly string[]
      ? { readonly [K in keyof T]: string }
      : { readonly [K in keyof T]: Translated<T[K]> };

export type Dictionary<T> = { readonly vi: T; readonly en: Translated<T> };

/** One topic's words in both languages. A key missing in English does not compile. */
export function dictionary<const T extends { readonly [key: string]: Text }>(vi: T, en: Translated<T>) {
  const built = { vi: vi as unknown as Translated<T>, en };
  // A language of the installation has words for what citizens meet, see citizenDictionary.ts; here there are none.
  return new Proxy(built, { get: (both, language) => both[language as Language] ?? both.vi });
}
