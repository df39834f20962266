import { ApiError } from "../http/ApiError.ts";
import type { Platform } from "../platform.ts";

/** Hashes at once: each takes 32 MB and a thread that files and names are read with too. */
const AT_ONCE = 2;
/** Places for all whom nobody knows together: about a second's work. */
const STRANGERS = 16;
/** Places of one known browser or account. */
const OF_ONE = 2;
const RETRY_AFTER_S = 3;

interface Waiting {
  /** Whose place it is; undefined: nobody known. */
  readonly whose: string | undefined;
  readonly begin: () => void;
}

/**
 * Where passwords wait to be hashed. Whoever is known goes first: a browser that signed in before, somebody signed in,
 * the holder of a link; each has two places, so none of them keeps the others out. All others share a short line and
 * are told to come back when it is full. Somebody who guesses a thousand names waits for themselves.
 */
export class HashLine {
  private readonly known: Waiting[] = [];
  private readonly strangers: Waiting[] = [];
  private working = 0;

  /** @throws ApiError "try-later" when there is no place left */
  async run<Result>(whose: string | undefined, work: () => Promise<Result>): Promise<Result> {
    if (this.working >= AT_ONCE) await this.wait(whose);
    else this.working += 1;
    try {
      return await work();
    } finally {
      const next = this.known.shift() ?? this.strangers.shift();
      if (next) next.begin();
      else this.working -= 1;
    }
  }

  private wait(whose: string | undefined): Promise<void> {
    const line = whose === undefined ? this.strangers : this.known;
    const taken = line.filter((one) => one.whose === whose).length;
    if (taken >= (whose === undefined ? STRANGERS : OF_ONE)) {
      throw new ApiError("try-later", { retryAfter: RETRY_AFTER_S, params: { seconds: RETRY_AFTER_S } });
    }
    return new Promise((begin) => line.push({ whose, begin }));
  }
}

const ofProcess = new HashLine();

/** In the line of this process. A Worker lives for one request, which waits for no other. */
export async function hashing<Result>(
  { commits }: Platform,
  whose: string | undefined,
  work: () => Promise<Result>,
): Promise<Result> {
  return commits === "alone" ? await work() : await ofProcess.run(whose, work);
}
