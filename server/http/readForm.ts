import { ApiError } from "./ApiError.ts";
import type { AppContext } from "./env.ts";

const KINDS = ["application/x-www-form-urlencoded", "multipart/form-data"];

/**
 * The text fields of a sent form. A name that comes twice is refused: which of the two was meant nobody knows. What
 * the form does not have is left out.
 */
export async function readForm<Name extends string>(
  c: AppContext,
  names: readonly Name[],
): Promise<Record<Name, string>> {
  const kind = (c.req.header("Content-Type") ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
  if (!KINDS.includes(kind)) throw new ApiError("unsupported-content-type");
  const form = await c.req.formData().catch((cause: unknown) => {
    if (cause instanceof ApiError) throw cause;
    throw new ApiError("invalid-body", { cause });
  });
  const fields = {} as Record<Name, string>;
  for (const name of names) {
    const [value = "", ...more] = form.getAll(name);
    if (more.length > 0 || typeof value !== "string") throw new ApiError("invalid-field", { field: name });
    // PostgreSQL keeps the sign of number 0 in no text, and would end the request with a fault.
    fields[name] = value.replaceAll("\0", "\ufffd");
  }
  return fields;
}
