/** What a page carries inside itself, as built. */
export interface InlineText {
  readonly style: string;
  /** Empty on pages that need none. */
  readonly script: string;
}
