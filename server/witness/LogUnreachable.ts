/** The log did not answer, or not in full. Says nothing against it: ask again later. */
export class LogUnreachable extends Error {
  override readonly name = "LogUnreachable";
  /** What was asked for: an address, or a path below it. */
  readonly asked: string;

  /** @param why in a few words of the machine: ECONNREFUSED, HTTP 503, a tile that ends early */
  constructor(asked: string, why: string, options?: ErrorOptions) {
    super(why, options);
    this.asked = asked;
  }
}
