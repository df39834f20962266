/** Text that a page carries inside itself and may therefore run or apply. */
export interface InlineText {
  readonly scripts?: readonly string[];
  readonly styles?: readonly string[];
}

export interface InlineHashes {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
}

/** By which a browser knows the texts that a page may carry. */
export async function inlineHashes({ scripts = [], styles = [] }: InlineText): Promise<InlineHashes> {
  return {
    scripts: await Promise.all(scripts.map(sourceHash)),
    styles: await Promise.all(styles.map(sourceHash)),
  };
}

const known = new Map<string, string>();
/** What pages carry is a handful of built texts; a page that makes its own each time must not fill the memory. */
const KNOWN_LIMIT = 64;

async function sourceHash(text: string): Promise<string> {
  const stored = known.get(text);
  if (stored) return stored;
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  const hash = `'sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}'`;
  if (known.size < KNOWN_LIMIT) known.set(text, hash);
  return hash;
}
