interface Keyboard {
  /** Keys that set a tone, and the tone. */
  readonly tones: Readonly<Record<string, string>>;
  /** The key that takes a tone away. */
  readonly wipe: string;
  /** For each letter the keys that put a mark on it. */
  readonly marks: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Whether a W of its own becomes Ư. */
  readonly makesHorns: boolean;
}

const [CIRCUMFLEX, BREVE, HORN, STROKE] = ["\u0302", "\u0306", "\u031b", "\u0335"] as const;
const [GRAVE, ACUTE, HOOK, TILDE, DOT] = ["\u0300", "\u0301", "\u0309", "\u0303", "\u0323"] as const;
const MARKS: ReadonlySet<string> = new Set([CIRCUMFLEX, BREVE, HORN, STROKE]);
const VOWELS = "AEIOUY";

const KEYBOARDS: readonly Keyboard[] = [
  {
    tones: { F: GRAVE, S: ACUTE, R: HOOK, X: TILDE, J: DOT },
    wipe: "Z",
    marks: {
      A: { A: CIRCUMFLEX, W: BREVE },
      E: { E: CIRCUMFLEX },
      O: { O: CIRCUMFLEX, W: HORN },
      U: { W: HORN },
      D: { D: STROKE },
    },
    makesHorns: true,
  },
  {
    tones: { 1: ACUTE, 2: GRAVE, 3: HOOK, 4: TILDE, 5: DOT },
    wipe: "0",
    marks: {
      A: { 6: CIRCUMFLEX, 8: BREVE },
      E: { 6: CIRCUMFLEX },
      O: { 6: CIRCUMFLEX, 7: HORN },
      U: { 7: HORN },
      D: { 9: STROKE },
    },
    makesHorns: false,
  },
];

/** Steps of one search: some milliseconds, many times what a code that somebody typed takes. */
const STEPS = 100_000;

interface Letter {
  readonly base: string;
  readonly mark: string;
  readonly tone: string;
}

/**
 * The keys, that many of them, which a Vietnamese keyboard may have turned into what stands there: "CÃ" was "CAX" on Telex
 * and "CA4" on VNI. Keyboards differ in how late a mark may be typed and where a word ends, so any key may have changed
 * any letter before it, or none; the likelier readings come first. What is no letter, digit or mark of these keyboards has no reading.
 */
export function keysBehind(typed: string, length: number): string[] {
  const letters = lettersOf(typed);
  // Of fewer than half the signs too much is gone to say what was meant.
  if (letters.length > length || letters.length < length / 2) return [];
  const inTurn: string[] = [];
  for (const acrossDigits of [false, true]) {
    const [telex = [], vni = []] = KEYBOARDS.map((one) => readingsOn(one, letters, length, acrossDigits));
    for (let i = 0; i < Math.max(telex.length, vni.length); i++) {
      for (const keys of [telex[i], vni[i]]) if (keys !== undefined) inTurn.push(keys);
    }
  }
  return [...new Set(inTurn)];
}

function lettersOf(typed: string): Letter[] {
  const letters: Letter[] = [];
  const text = typed.toUpperCase().replace(/[ĐÐ]/g, `D${STROKE}`).normalize("NFKD");
  for (const sign of text) {
    const last = letters.pop();
    if (/^[0-9A-Z]$/.test(sign)) letters.push(...(last ? [last] : []), { base: sign, mark: "", tone: "" });
    else if (!last) return [];
    else if (MARKS.has(sign)) letters.push({ ...last, mark: sign });
    else letters.push({ ...last, tone: sign });
  }
  return letters;
}

/** What a key does to a letter: sets this mark or tone. */
interface Act {
  readonly key: string;
  readonly kind: "mark" | "tone";
  readonly sign: string;
}

/**
 * Presses keys one after the other, forward, and keeps to what can still become the letters.
 * @param acrossDigits whether a key may change a letter before a digit; on most keyboards a digit ends the word
 */
function readingsOn(
  keyboard: Keyboard,
  letters: readonly Letter[],
  length: number,
  acrossDigits: boolean,
): string[] {
  const { tones, wipe, marks, makesHorns } = keyboard;
  const found: string[] = [];
  const acts = letters.map(({ base }) => actsOn(keyboard, base));
  /** The letters so far, as they stand after each key. */
  const shown: { mark: string; tone: string }[] = [];
  let steps = STEPS;
  const isUndoing = ({ base }: Letter) => base in tones || Object.values(marks).some((keys) => base in keys);
  const extraKeys = ({ base, mark, tone }: Letter) =>
    Number(mark !== "" && !(makesHorns && base === "U")) + Number(tone !== "");
  /** Fewest keys for the letters still to come; and how many of them may be a key that was pressed twice. */
  const toCome = sums(letters, (letter) => 1 + extraKeys(letter));
  const undoing = sums(letters, (letter) => Number(isUndoing(letter)));
  const faults = (i: number, mark: string, tone: string) =>
    Number(letters[i]?.mark !== mark) + Number(letters[i]?.tone !== tone);

  /** One more key: `wrong` marks and tones are still to be mended. */
  function press(keys: string, wrong: number): void {
    const at = shown.length;
    const left = length - keys.length;
    if ((toCome[at] as number) + wrong - Math.min(wrong, undoing[at] as number) > left || --steps < 0) return;
    if (left === 0) return void found.push(keys);
    const next = letters[at];
    // Marks first, and on the last letter first: most people press the key of a mark right behind its letter.
    for (let i = at - 1; i >= 0; i--) {
      if (!acrossDigits && /\d/.test((letters[i] as Letter).base)) break;
      change(i, keys, wrong, next);
    }
    if (!next) return;
    append(keys + next.base, "", wrong);
    if (makesHorns && next.base === "U") append(`${keys}W`, HORN, wrong);
    if (makesHorns && next.base === "W") append(`${keys}WW`, "", wrong);
  }

  function append(keys: string, mark: string, wrong: number): void {
    const at = shown.length;
    shown.push({ mark, tone: "" });
    press(keys, wrong + faults(at, mark, ""));
    shown.pop();
  }

  /** Every key that changes a letter which stands there already. */
  function change(i: number, keys: string, wrong: number, next: Letter | undefined): void {
    const letter = shown[i] as { mark: string; tone: string };
    const { mark, tone } = letter;
    const others = wrong - faults(i, mark, tone);
    if (tone !== "") {
      letter.tone = "";
      press(keys + wipe, others + faults(i, mark, ""));
      letter.tone = tone;
    }
    for (const { key, kind, sign } of acts[i] as readonly Act[]) {
      const before = letter[kind];
      // Pressed twice the mark goes, and the key stands there as a letter.
      const isTwice = before === sign;
      if (isTwice && next?.base !== key) continue;
      letter[kind] = isTwice ? "" : sign;
      const now = others + faults(i, letter.mark, letter.tone);
      if (isTwice) append(keys + key, "", now);
      else press(keys + key, now);
      letter[kind] = before;
    }
  }

  press("", 0);
  return found;
}

function actsOn({ tones, marks }: Keyboard, base: string): Act[] {
  const setTones = VOWELS.includes(base) ? Object.entries(tones) : [];
  return [
    ...setTones.map(([key, sign]) => ({ key, kind: "tone" as const, sign })),
    ...Object.entries(marks[base] ?? {}).map(([key, sign]) => ({ key, kind: "mark" as const, sign })),
  ];
}

/** For each place the sum over the letters from there on; 0 behind the last. */
function sums(letters: readonly Letter[], of: (letter: Letter) => number): number[] {
  return [...letters.map((_, i) => letters.slice(i).reduce((sum, letter) => sum + of(letter), 0)), 0];
}
