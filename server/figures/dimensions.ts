import { DIMENSIONS, type Dimension } from "#contract/results.ts";
import { ApiError } from "../http/ApiError.ts";

/** The comma list of `by` as a set in a fixed order; empty: one total. An unknown name is refused. */
export function dimensionsOf(by: string): Dimension[] {
  const asked = by
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");
  const unknown = asked.find((name) => !(DIMENSIONS as readonly string[]).includes(name));
  if (unknown !== undefined) {
    throw new ApiError("invalid-field", {
      field: "by",
      params: { field: "by", reason: DIMENSIONS.join(", ") },
    });
  }
  return DIMENSIONS.filter((dimension) => asked.includes(dimension));
}
