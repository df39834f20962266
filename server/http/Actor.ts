import type { Right, Role } from "#contract/rights.ts";

/** One role at one unit and all below it, valid today. */
export interface Grant {
  readonly id: number;
  readonly role: Role;
  readonly agencyId: number;
  readonly agencyName: string;
  /** Whether masked words of citizens may be opened. */
  readonly unmasks: boolean;
}

/** A signed-in official, with what they may do today. */
export interface Actor {
  readonly accountId: string;
  readonly name: string;
  readonly username: string;
  readonly sessionId: string;
  readonly grants: readonly Grant[];
  /** An administrator who has not turned on a second factor: their grants give nothing until then. */
  readonly lacksFactor: boolean;
  /**
   * Units for which the grants give the right: those named, all that is or was below them, and units that went over
   * whole into one of these.
   */
  unitsOf(right: Right): ReadonlySet<number>;
  may(right: Right, agencyId: number): boolean;
  /** The role by which the right is held at a unit, for the audit trail; undefined: it is not held. */
  roleFor(right: Right, agencyId?: number): Role | undefined;
}

/** A refusal, as the audit trail keeps it. */
export interface Refusal {
  readonly actor: Actor;
  /** What was missing; "own-form": the form came from another site. */
  readonly right: Right | "own-form";
  readonly unit?: number | undefined;
}
