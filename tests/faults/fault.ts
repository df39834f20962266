import type { Crowd, Ledger } from "./crowd.ts";
import type { Judgement } from "./judge.ts";

/** Where faults happen: phones that rate, and a way to compare their ledger with the database. */
export interface Scene {
  readonly ledger: Ledger;
  crowd(): Crowd;
  judge(): Promise<Judgement>;
}

/** What happens while phones rate. Ends when the fault is over; nothing else is done to help. */
export interface Fault<Place extends Scene> {
  readonly name: string;
  readonly times: number;
  readonly happen: (place: Place, seconds: number) => Promise<void>;
  /** What is put back after nothing is in doubt any more. */
  readonly after?: (place: Place) => Promise<void>;
  /** Whether phones must have been told to come back: a fault that nobody noticed was none. */
  readonly isNoticed: boolean;
}
