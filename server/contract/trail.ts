/** Everything that the audit trail names. Words for people are in web/messages/trail.ts. */
export const TRAIL_ACTIONS = ["access.refused"] as const;
export type TrailAction = (typeof TRAIL_ACTIONS)[number];
