import { findModel } from "../database/models.ts";
import { ApiError } from "../http/ApiError.ts";
import type { AppContext } from "../http/env.ts";

export function modelId(c: AppContext): number {
  return Number(c.req.param("id"));
}

/** The unit of the model that the address names: rights are held at units. */
export async function modelUnit(c: AppContext): Promise<number> {
  const model = await findModel(c.var.platform.db, modelId(c));
  if (!model) throw new ApiError("unknown-model");
  return model.agencyId;
}
