import type { TrailAction } from "#contract/trail.ts";
import { dictionary } from "./dictionary.ts";

/** What officials do, as the audit trail says it. */
export const trailActions = dictionary<Record<TrailAction, string>>(
  {
    "access.refused": "Bị từ chối: không có quyền",
  },
  {
    "access.refused": "Refused: no such right",
  },
);
