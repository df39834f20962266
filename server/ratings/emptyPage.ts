import { printedReceipt } from "#contract/receipt.ts";
import { RatingPage, type RatingPageProps } from "../../web/rating/RatingPage.tsx";
import { renderDocument } from "../../web/ui/renderDocument.ts";
import { type PackedPage, packedCopy, packPage } from "../http/packedPage.ts";
import { receiptOf } from "./receipt.ts";

/** Pages kept in memory, some 25 KB each; the oldest goes first. */
const KEPT = 512;

export interface EmptyPage {
  readonly plain: Uint8Array<ArrayBuffer>;
  /** The same as gzip: packing each page anew took nine tenths of the work on it. */
  gzipped(): Uint8Array<ArrayBuffer>;
}

interface Template {
  readonly bytes: Uint8Array;
  /** Where the id, the receipt, the receipt as people read it and the clock stand, in order. */
  readonly places: readonly (readonly [keyof Marks, number])[];
  packed?: PackedPage;
}
interface Marks {
  readonly id: string;
  readonly receipt: string;
  readonly printed: string;
  readonly clock: string;
}

/** As long as what it stands for, and nothing that a page says. */
const CLOCK_MARK = "~~:~~:~~";

const templates = new Map<string, Template>();
let drawnMarks: Marks | undefined;
/** Random, so that no name of a unit can hold it. The id is drawn at the first page: a Worker has no chance before a request. */
const templateMarks = () => (drawnMarks ??= marksOf(crypto.randomUUID(), CLOCK_MARK));

/**
 * An empty rating page. Two visits to it differ in nothing but the id, its receipt and the clock, so it is drawn once for
 * everything else that it says, and those are written into a copy. What it says is compared each time, never
 * assumed: a point with a new name has a new page at once.
 * @param edition of the words of its language, where these are data of the installation
 */
export function emptyPage(props: Omit<RatingPageProps, "receipt">, edition = ""): EmptyPage {
  const template = templateOf(edition, {
    ...props,
    entry: { ...props.entry, id: templateMarks().id },
    receipt: templateMarks().receipt,
    drawn: { ...props.drawn, clock: templateMarks().clock },
  });
  const { bytes, places } = template;
  const marks = marksOf(props.entry.id, props.drawn.clock);
  const plain = new Uint8Array(bytes);
  for (const [name, at] of places) encoder.encodeInto(marks[name], plain.subarray(at));
  return {
    plain,
    gzipped() {
      template.packed ??= packPage(
        bytes,
        places.map(([name, at]) => [at, marks[name].length] as const),
      );
      const copy = packedCopy(template.packed, plain);
      places.forEach(([name], i) => {
        encoder.encodeInto(marks[name], copy.subarray(template.packed?.places[i]));
      });
      return copy;
    },
  };
}

const encoder = new TextEncoder();

function marksOf(id: string, clock: string): Marks {
  const receipt = receiptOf(id);
  return { id, receipt, printed: printedReceipt(receipt), clock };
}

function templateOf(edition: string, props: RatingPageProps): Template {
  // The style and the script are the same for the whole life of a process.
  const key = JSON.stringify({ ...props, edition, inline: undefined });
  const known = templates.get(key);
  if (known) return known;
  const bytes = Buffer.from(renderDocument(RatingPage(props)));
  const template = {
    bytes,
    places: (["id", "receipt", "printed", "clock"] as const)
      .flatMap((name) => placesOf(bytes, templateMarks()[name]).map((at) => [name, at] as const))
      .sort(([, a], [, b]) => a - b),
  };
  const [oldest] = templates.keys();
  if (templates.size >= KEPT && oldest !== undefined) templates.delete(oldest);
  templates.set(key, template);
  return template;
}

function placesOf(bytes: Buffer, mark: string): number[] {
  const places: number[] = [];
  for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at + 1)) places.push(at);
  return places;
}
