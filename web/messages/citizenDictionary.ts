import { type Dictionary, dictionary, type Text, type Translated } from "./dictionary.ts";
import { fellBack } from "./fallback.ts";
import { installedTexts } from "./installed.ts";
import { filledIn, templateOf } from "./template.ts";

type Tree = { readonly [key: string]: Text };

/** Every text of what citizens meet, in Vietnamese and with its places, by its key: "rating.question". */
export const citizenTexts = new Map<string, string>();

/**
 * A dictionary whose words citizens meet: an installation may have them in further languages, one by one. A language
 * that is asked for and has none answers in Vietnamese, marked for renderDocument.
 * @param name what its keys begin with
 * @param isForCitizens whether a key at the top belongs to what citizens meet
 */
export function citizenDictionary<const T extends Tree>(
  name: string,
  vi: T,
  en: Translated<T>,
  isForCitizens: (key: string) => boolean = () => true,
): Dictionary<Translated<T>> {
  const built = dictionary(vi, en);
  const own: Record<string, unknown> = {};
  for (const [key, text] of Object.entries(vi)) if (isForCitizens(key)) own[key] = text;
  walk(name, own, (key, text) => {
    citizenTexts.set(key, templateOf(text as string));
    return text;
  });
  const drawn = new WeakMap<object, Tree>();
  return new Proxy(built as object, {
    get(target, language) {
      if (typeof language !== "string" || language in target) return Reflect.get(target, language);
      const texts = installedTexts(language);
      if (!texts) return built.vi;
      const known = drawn.get(texts);
      if (known) return known;
      const words = { ...vi, ...(walk(name, own, (key, text) => wordsOf(text, texts.get(key))) as Tree) };
      drawn.set(texts, words);
      return words;
    },
  }) as Dictionary<Translated<T>>;
}

type Leaf = string | ((params: Readonly<Record<string, string>>) => string);

function wordsOf(vi: Leaf, text: string | undefined): Leaf {
  if (typeof vi === "string") return text ?? fellBack(vi);
  return (params) => (text && filledIn(text, params ?? {})) ?? fellBack(vi(params));
}

/** The same tree with every text replaced. */
function walk(path: string, tree: unknown, replace: (key: string, leaf: Leaf) => Leaf): unknown {
  if (typeof tree === "string" || typeof tree === "function") return replace(path, tree as Leaf);
  if (Array.isArray(tree)) return tree.map((one, i) => walk(`${path}.${i + 1}`, one, replace));
  const walked: Record<string, unknown> = {};
  for (const [key, one] of Object.entries(tree as Tree)) walked[key] = walk(`${path}.${key}`, one, replace);
  return walked;
}
