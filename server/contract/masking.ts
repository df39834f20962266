import { HIDDEN, KEPT, MASKS, type MaskKind, SPOKEN_NUMBER } from "./maskingPatterns.ts";

/** A piece of what somebody wrote: as it is, or masked. The pieces in a row are the whole text. */
export interface WordPart {
  readonly text: string;
  /** undefined: shown as written. */
  readonly kind?: MaskKind;
}

interface Span {
  readonly from: number;
  readonly to: number;
  /** undefined: it stays. */
  readonly kind: MaskKind | undefined;
}

/**
 * What somebody wrote, cut where something could lead to a person: telephone numbers however they are spaced, CCCD and
 * CMND numbers, e-mail addresses, dossier and receipt codes, number plates, long numbers. Days, amounts of money,
 * percentages and the numbers of decrees stay. It masks rather too much: a number nobody can place is masked.
 * Names in words it does not know.
 */
export function wordParts(text: string): WordPart[] {
  const spans: Span[] = [];
  const isFree = (span: Span) => spans.every(({ from, to }) => span.to <= from || to <= span.from);
  const take = (
    pattern: RegExp,
    kindOf: (found: string, whole: RegExpExecArray) => MaskKind | "kept" | undefined,
  ) => {
    for (const found of text.matchAll(pattern)) {
      const [from, to] = found.indices?.groups?.it ?? found.indices?.[0] ?? [0, 0];
      const kind = kindOf(text.slice(from, to), found as RegExpExecArray);
      const span = { from, to, kind: kind === "kept" ? undefined : kind };
      if (kind !== undefined && to > from && isFree(span)) spans.push(span);
    }
  };
  for (const { pattern, kind } of MASKS) take(pattern, () => kind);
  for (const pattern of KEPT) take(pattern, () => "kept");
  take(HIDDEN, (found) => kindOfDigits(found));
  take(SPOKEN_NUMBER, () => "phone");
  return cut(
    text,
    spans.filter(({ kind }) => kind !== undefined),
  );
}

/** The same as one text, each masked piece by its name in brackets. */
export function maskedText(text: string, names: Readonly<Record<MaskKind, string>>): string {
  return wordParts(text)
    .map((part) => (part.kind ? `[${names[part.kind]}]` : part.text))
    .join("");
}

/** What a run of digits and separators could be; undefined: nothing that leads to a person. */
function kindOfDigits(run: string): MaskKind | undefined {
  const digits = digitsOf(run);
  const groups = run.normalize("NFKC").match(/\d+/g) ?? [];
  if (groups.length > 1 && groups.every((group) => /^(?:19|20)\d\d$/.test(group))) return undefined;
  const isOneRun = groups.length === 1;
  if (digits.length < (isOneRun ? 8 : 9)) return undefined;
  const national = digits.replace(/^(?:00)?84(?=\d{9,10}$)/, "0");
  if (/^0\d{9,10}$/.test(national) || /^[1-9]\d{8}$/.test(national)) return "phone";
  return digits.length === 9 || digits.length === 12 ? "id" : "number";
}

/** Letters that stand for digits come as digits: "O9l2". */
function digitsOf(run: string): string {
  return run.normalize("NFKC").replace(/[oO]/g, "0").replace(/[lI|]/g, "1").replace(/\D/g, "");
}

function cut(text: string, spans: readonly Span[]): WordPart[] {
  const parts: WordPart[] = [];
  let at = 0;
  for (const { from, to, kind } of [...spans].sort((a, b) => a.from - b.from)) {
    if (from > at) parts.push({ text: text.slice(at, from) });
    parts.push({ text: text.slice(from, to), ...(kind && { kind }) });
    at = to;
  }
  if (at < text.length) parts.push({ text: text.slice(at) });
  return parts;
}
