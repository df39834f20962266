import { ApiError } from "./ApiError.ts";
import type { AppContext } from "./env.ts";

/**
 * A sent file with the text fields beside it.
 * @param field name of the file's field
 * @throws ApiError unsupported-content-type, invalid-body, invalid-field
 */
export async function readUpload(
  c: AppContext,
  field: string,
): Promise<{ bytes: Uint8Array<ArrayBuffer>; text: (name: string) => string }> {
  const kind = (c.req.header("Content-Type") ?? "").split(";")[0]?.trim().toLowerCase();
  if (kind !== "multipart/form-data") throw new ApiError("unsupported-content-type");
  const form = await c.req.formData().catch((cause: unknown) => {
    if (cause instanceof ApiError) throw cause;
    throw new ApiError("invalid-body", { cause });
  });
  const files = form.getAll(field);
  const [file] = files;
  if (files.length !== 1 || typeof file !== "object" || file.size === 0) {
    throw new ApiError("invalid-field", { field, params: { field } });
  }
  return {
    bytes: new Uint8Array(await file.arrayBuffer()),
    text: (name) => {
      const value = form.get(name);
      return typeof value === "string" ? value.trim() : "";
    },
  };
}
