import { ROLES, type Role } from "#contract/rights.ts";
import { updateInstallation } from "../../server/database/settings.ts";
import { openTestApp, type TestApp } from "../support/app.ts";
import { type Official, openOfficial } from "../support/officials.ts";
import { insertAgency, insertPoint } from "../support/units.ts";

/** Where, and when, an official's grant stands to the unit that a request is about. */
export const RELATIONS = [
  "own",
  "descendant",
  "province",
  "sibling",
  "parent",
  "other province",
  "expired",
  "not yet valid",
] as const;
export type Relation = (typeof RELATIONS)[number];

export interface AccessWorld {
  readonly app: TestApp;
  readonly unitId: number;
  readonly pointId: number;
  readonly pointCode: string;
  /** An account that things are kept under. */
  readonly keeperId: string;
  /** Somebody with that role in that relation, signed in. */
  official(role: Role, relation: Relation, options?: { unmasks?: boolean }): Promise<Official>;
}

/**
 * A province with a unit, one above it, one below and one beside it, and another province. The unit is the one that
 * requests are about: whose grant is above it asks about a descendant, whose grant is below it about a parent.
 */
export async function openAccessWorld(): Promise<AccessWorld> {
  const app = await openTestApp();
  const { db } = app.database;
  const root = await insertAgency(db, { code: "19", name: "Tỉnh Thái Nguyên", kind: "province" });
  const above = await insertAgency(db, { code: "060", name: "Huyện Pác Nặm", parentId: root });
  const unit = await insertAgency(db, { code: "01864", name: "Xã Bằng Thành", parentId: above });
  const below = await insertAgency(db, { code: "01864-1", name: "Tổ một cửa", parentId: unit });
  const beside = await insertAgency(db, { code: "01870", name: "Xã Nghiên Loan", parentId: above });
  const other = await insertAgency(db, { code: "04", name: "Tỉnh Cao Bằng", kind: "province" });
  await updateInstallation(db, { provinceName: "tỉnh Thái Nguyên", rootCode: "19" });
  const { id: pointId, code: pointCode } = await insertPoint(db, { agencyId: unit });
  const grantAt: Record<Relation, { agencyId: number; validFrom?: string; validTo?: string }> = {
    own: { agencyId: unit },
    descendant: { agencyId: above },
    province: { agencyId: root },
    sibling: { agencyId: beside },
    parent: { agencyId: below },
    "other province": { agencyId: other },
    // The clock stands at noon of 2026-11-23.
    expired: { agencyId: unit, validTo: "2026-11-22" },
    "not yet valid": { agencyId: unit, validFrom: "2026-11-24" },
  };
  const open = (role: Role, relation: Relation, options = {}) =>
    openOfficial(app, { role, ...grantAt[relation], ...options });
  const keeper = await open("head", "own");
  return { app, unitId: unit, pointId, pointCode, keeperId: keeper.accountId, official: open };
}

/** Everybody who asks: each role in each relation. */
export function everybody(): { role: Role; relation: Relation }[] {
  return ROLES.flatMap((role) => RELATIONS.map((relation) => ({ role, relation })));
}
