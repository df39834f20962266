/** Everything that the audit trail names. Words for people are in web/messages/trail.ts. */
export const TRAIL_ACTIONS = [
  "access.refused",
  "models.registered",
  "models.changed",
  "models.recognised",
  "models.named-exemplary",
  "models.stopped",
  "models.imported",
  "models.photo-added",
  "models.photo-removed",
] as const;
export type TrailAction = (typeof TRAIL_ACTIONS)[number];
