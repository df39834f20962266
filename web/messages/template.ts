const PLACE = /\{([a-zA-Z]+)\}/g;

type Words = (params: Readonly<Record<string, string>>) => string;

/** Words with a place to fill in as one text: "Đánh giá {agency}". */
export function templateOf(words: string | Words): string {
  return typeof words === "string" ? words : words(PLACES);
}

const PLACES = new Proxy({} as Record<string, string>, { get: (_, name) => `{${String(name)}}` });

/** Names of the places of a text, each once, in the order of the alphabet. */
export function placesIn(text: string): string[] {
  return [...new Set((text.match(PLACE) || []).map((place) => place.slice(1, -1)))].sort();
}

/** The text with its places filled in; undefined when something that it needs was not given. */
export function filledIn(text: string, params: Readonly<Record<string, unknown>>): string | undefined {
  if (placesIn(text).some((name) => params[name] === undefined)) return undefined;
  return text.replace(PLACE, (_, name: string) => String(params[name]));
}
