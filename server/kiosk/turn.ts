import { ApiError } from "../http/ApiError.ts";
import type { AppContext } from "../http/env.ts";
import { readForm } from "../http/readForm.ts";

/** What the form of a comment holds, as text. */
export interface Turn {
  /** Random id of this form; its comment's receipt is worked out of it. "": a page that is no kiosk's. */
  readonly turn: string;
  /** When the server drew the form, in milliseconds; "": the script made the turn itself. */
  readonly drawn: string;
  readonly comment: string;
  readonly about: string;
  readonly when: string;
  /** "" or anything: whether a receipt is wished for. */
  readonly keep: string;
}

export async function readTurn(c: AppContext): Promise<Turn> {
  return await readForm(c, ["turn", "drawn", "comment", "about", "when", "keep"]);
}

/** A refusal together with what was written, so that it stays on the screen. */
export class RefusedTurn extends ApiError {
  readonly turn: Turn;

  constructor(error: ApiError, turn: Turn) {
    super(error.code, { ...error.details, cause: error.details.cause ?? error });
    this.turn = turn;
  }
}
