import type { RatingEntry } from "../../web/rating/entry.ts";
import { ApiError } from "../http/ApiError.ts";

/** A refusal together with what was filled in, so that the form can come back with all of it. */
export class RefusedForm extends ApiError {
  readonly entry: RatingEntry;

  constructor(error: ApiError, entry: RatingEntry) {
    super(error.code, { ...error.details, cause: error.details.cause ?? error });
    this.entry = entry;
  }
}

/** The same for a comment added after the rating. */
export class RefusedComment extends ApiError {
  readonly receipt: string;
  readonly text: string;
  readonly about: string;
  readonly when: string;

  constructor(
    error: ApiError,
    receipt: string,
    form: { readonly comment: string; readonly about: string; readonly when: string },
  ) {
    super(error.code, { ...error.details, cause: error.details.cause ?? error });
    this.receipt = receipt;
    this.text = form.comment;
    this.about = form.about;
    this.when = form.when;
  }
}
