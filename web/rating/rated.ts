/**
 * What was rated last in this tab, for as long as the tab is open. None of it leaves the phone, and the next rating takes
 * its place: the level and half-written words are nobody else's to see.
 */
export interface Rated {
  /** The page's id; "": known from the address of its thanks only. */
  readonly id: string;
  readonly point: string;
  readonly receipt: string;
  /** 0: not known, or the phone went on to the next person. */
  readonly level: number;
  /** Whether a comment went with it. */
  readonly said: boolean;
  /** A comment half written: what each field holds. */
  readonly draft?: Readonly<Record<string, string | boolean>>;
}

const NAME = "hai-long-rated";

export function lastRated(): Rated | undefined {
  try {
    return JSON.parse(sessionStorage.getItem(NAME) || "null") || undefined;
  } catch {
    return undefined;
  }
}

export function remember(one: Rated): void {
  try {
    sessionStorage.setItem(NAME, JSON.stringify(one));
  } catch {
    // A browser that keeps nothing: the thanks have no face after a reload, and that is all.
  }
}
