import type { AlertChoices, FoundAlert, ListedMessage, MailTrouble } from "#contract/alerts.ts";

/** What the page shows; made by server/alerts/alertsView.ts. */
export interface AlertsView {
  readonly choices: AlertChoices;
  readonly units: readonly {
    readonly id: number;
    readonly code: string;
    readonly name: string;
    readonly isChosen: boolean;
  }[];
  /** Whether all units are meant, also those still to come. */
  readonly allUnits: boolean;
  readonly mail: { readonly isSetUp: boolean; readonly address: string | null };
  readonly webhook: { readonly hosts: readonly string[]; readonly address: string | null };
  readonly waiting: number;
  readonly messages: readonly ListedMessage[];
  /** Of everybody's mail, for administrators; none for others. */
  readonly mailTroubles: readonly MailTrouble[];
  readonly alerts: readonly FoundAlert[];
}

/** What the form before did. */
export const DONE = ["saved", "removed", "tested", "again"] as const;
export type Done = (typeof DONE)[number];

/** What the page says beside its settings: after a form, or what was wrong with one. */
export interface Notice {
  readonly done?: Done | undefined;
  /** The new signing key, this once. */
  readonly secret?: string | undefined;
  readonly refused?:
    | { readonly problem: "host-not-allowed" | "address-not-allowed"; readonly typed: string }
    | undefined;
}
