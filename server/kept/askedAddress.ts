/** What of its query a route reads. Whatever else somebody hangs on an address does not reach its page. */
export interface ReadQuery {
  /** Names with a limited choice of values. */
  readonly choices?: readonly string[];
  /** Names under which somebody writes what they like: an answer to it is made and not kept. */
  readonly texts?: readonly string[];
}

export interface AskedAddress {
  /** Path and what is read of the query, in one order, however it was asked for. */
  readonly address: string;
  /** Whether it can be asked for again by others. */
  readonly isCommon: boolean;
  /** Whether it has a query beside the language. */
  readonly isQuestion: boolean;
}

/** The longest query that is kept; no link of ours is half as long. */
const LONGEST_QUERY = 200;

/** The address that a request is about, as one of a few that are asked for again and again. */
export function askedAddress(url: string, { choices = [], texts = [] }: ReadQuery): AskedAddress {
  const { pathname, searchParams } = new URL(url);
  const read = new URLSearchParams();
  for (const name of ["lang", ...choices]) {
    for (const value of searchParams.getAll(name)) read.append(name, value);
  }
  const known = read.toString();
  for (const name of texts) {
    for (const value of searchParams.getAll(name)) if (value.trim() !== "") read.append(name, value);
  }
  const query = read.toString();
  return {
    address: query === "" ? pathname : `${pathname}?${query}`,
    // Our addresses need no escapes: who writes one with them asks for the same page under another name.
    isCommon: query === known && query.length <= LONGEST_QUERY && !pathname.includes("%"),
    isQuestion: [...read.keys()].some((name) => name !== "lang"),
  };
}
