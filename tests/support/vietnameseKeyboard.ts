/**
 * A small model of a Vietnamese keyboard: what stands in a box after somebody pressed these keys. Not the code under
 * test turned round: it goes forward, key by key, as an input method does.
 */
export interface KeyboardHabits {
  readonly kind: "telex" | "vni";
  /** Whether a mark may be typed later than right behind its letter, which most keyboards allow. */
  readonly isFree: boolean;
  /** Whether a sign that is no letter ends the word, so that later keys leave its letters alone. */
  readonly endsAtDigits: boolean;
}

interface Letter {
  base: string;
  mark: string;
  tone: string;
}

const TONES = {
  telex: { F: "\u0300", S: "\u0301", R: "\u0309", X: "\u0303", J: "\u0323", Z: "" },
  vni: { 2: "\u0300", 1: "\u0301", 3: "\u0309", 4: "\u0303", 5: "\u0323", 0: "" },
} as const;
const CIRCUMFLEX = "\u0302";
const BREVE = "\u0306";
const HORN = "\u031b";
const STROKE = "đ";

/** The mark that a key puts on a letter; undefined: none. */
function markOf(kind: KeyboardHabits["kind"], key: string, base: string): string | undefined {
  const isVni = kind === "vni";
  if (base === "D") return key === (isVni ? "9" : "D") ? STROKE : undefined;
  if ("AEO".includes(base) && key === (isVni ? "6" : base)) return CIRCUMFLEX;
  if (base === "A" && key === (isVni ? "8" : "W")) return BREVE;
  if ("OU".includes(base) && key === (isVni ? "7" : "W")) return HORN;
  return undefined;
}

/** What the box shows after these keys (capital letters and digits). */
export function typedOn({ kind, isFree, endsAtDigits }: KeyboardHabits, keys: string): string {
  const letters: Letter[] = [];
  let wordStart = 0;
  for (const key of keys) {
    const last = letters.length - 1;
    const places = letters.map((_, i) => i).filter((i) => i >= wordStart && (isFree || i === last));
    const tone = (TONES[kind] as Record<string, string>)[key];
    const vowel = places.filter((i) => "AEIOUYW".includes(letters[i]?.base as string)).at(-1);
    const isVowelOfTone =
      vowel !== undefined && (letters[vowel]?.base !== "W" || letters[vowel]?.mark === HORN);
    const marked = places.filter((i) => markOf(kind, key, letters[i]?.base as string) !== undefined).at(-1);
    if (tone !== undefined && isVowelOfTone) {
      const letter = letters[vowel] as Letter;
      if (tone === "" && letter.tone === "") letters.push({ base: key, mark: "", tone: "" });
      else if (letter.tone === tone) {
        letter.tone = "";
        letters.push({ base: key, mark: "", tone: "" });
      } else letter.tone = tone;
    } else if (marked !== undefined) {
      const letter = letters[marked] as Letter;
      const mark = markOf(kind, key, letter.base) as string;
      if (letter.mark === mark) {
        letter.mark = "";
        letters.push({ base: key, mark: "", tone: "" });
      } else letter.mark = mark;
    } else if (kind === "telex" && key === "W") {
      const before = letters[last];
      if (before?.base === "W" && before.mark === HORN && last >= wordStart) before.mark = "";
      else letters.push({ base: "W", mark: HORN, tone: "" });
    } else letters.push({ base: key, mark: "", tone: "" });
    if ((endsAtDigits ? /[^A-Z]/ : /[^A-Z0-9]/).test(letters.at(-1)?.base ?? "")) wordStart = letters.length;
  }
  return letters.map(shown).join("");
}

function shown({ base, mark, tone }: Letter): string {
  if (mark === STROKE) return "Đ";
  const letter = base === "W" && mark === HORN ? "U" : base;
  return (letter + mark + tone).normalize("NFC");
}

/** Every keyboard of the model. */
export const KEYBOARDS: readonly KeyboardHabits[] = (["telex", "vni"] as const).flatMap((kind) =>
  [true, false].flatMap((isFree) => [true, false].map((endsAtDigits) => ({ kind, isFree, endsAtDigits }))),
);
