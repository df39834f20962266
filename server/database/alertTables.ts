import type { Generated } from "kysely";
import type { AlertChannel, AlertKind, Rhythm } from "#contract/alerts.ts";

/** The tables of migrations/2026-11-28-sending-alerts.sql, for schema.ts. */
export interface AlertTables {
  alert_choices: { account_id: string; kind: AlertKind; by_mail: Rhythm; by_webhook: Rhythm };
  alert_recipients: AlertRecipientsTable;
  alert_looks: { kind: AlertKind; looked_on: string };
  alert_states: { kind: AlertKind; agency_id: number; state: unknown; announced_on: string };
  alerts: AlertsTable;
  alert_messages: AlertMessagesTable;
  alert_items: AlertItemsTable;
}

export interface AlertRecipientsTable {
  account_id: string;
  units: number[] | null;
  webhook_address: string | null;
  webhook_secret: string | null;
}

export interface AlertsTable {
  id: Generated<number>;
  kind: AlertKind;
  agency_id: number;
  occurrence: string;
  found_at: Date;
  facts: unknown;
}

export interface AlertMessagesTable {
  id: string;
  account_id: string;
  channel: AlertChannel;
  rhythm: "at-once" | "daily" | "test";
  address: string;
  content: unknown;
  state: Generated<"waiting" | "sent" | "failed">;
  made_at: Date;
  attempts: Generated<number>;
  next_at: Date;
  claimed_until: Date | null;
  sent_at: Date | null;
  problem: string | null;
}

export interface AlertItemsTable {
  alert_id: number;
  account_id: string;
  channel: AlertChannel;
  rhythm: "at-once" | "daily";
  due_at: Date;
  message_id: string | null;
}
