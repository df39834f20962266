import { receiptOf } from "../../../server/ratings/receipt.ts";
import { restInbox } from "../../../server/ratings/rest.ts";
import { TEST_SECRET } from "../../support/app.ts";
import { type Official, openOfficial } from "../../support/officials.ts";
import { messageTo, openScene, type Scene, sendJson } from "../ratings/scene.ts";

/** A unit with a counter, a head who may open masked words, and one of the staff. */
export interface CaseScene extends Scene {
  readonly head: Official;
  readonly staff: Official;
  /** Sends a comment; officials can read it from the next Monday on. */
  comment(words: string, changes?: object): Promise<string>;
  release(): Promise<void>;
  /** The only case whose comment has these words. */
  caseOf(words: string): Promise<{ id: string; state: string; version: number; due_on: string }>;
  /** What the trail says of a case, oldest first. */
  trailOf(id: string): Promise<string[]>;
  post(official: Official, id: string, action: string, form?: Record<string, string>): Promise<Response>;
}

export async function openCaseScene(): Promise<CaseScene> {
  const scene = await openScene();
  const { app, agencyId, code } = scene;
  const { db } = app.database;
  const head = await openOfficial(app, { role: "head", agencyId, name: "Nông Thị Hà", unmasks: true });
  const staff = await openOfficial(app, { role: "staff", agencyId, name: "Hoàng Văn Tú" });
  const caseOf: CaseScene["caseOf"] = async (words) =>
    await db
      .selectFrom("cases as k")
      .innerJoin("comments as c", (join) =>
        join.onRef("c.agency_id", "=", "k.agency_id").onRef("c.receipt_key", "=", "k.receipt_key"),
      )
      .select(["k.id", "k.state", "k.version", "k.due_on"])
      .where("c.body", "=", words)
      .executeTakeFirstOrThrow();
  return {
    ...scene,
    head,
    staff,
    async comment(words, changes = {}) {
      const message = messageTo(code, { comment: words, ...changes });
      await sendJson(app, message);
      return receiptOf(message.id);
    },
    async release() {
      await restInbox(db, { today: "2026-11-30", secret: TEST_SECRET });
    },
    caseOf,
    async trailOf(id) {
      const rows = await db
        .selectFrom("trail")
        .select(["action", "account_name"])
        .where("subject", "=", `case ${id}`)
        .orderBy("id")
        .execute();
      return rows.map((row) => `${row.account_name}: ${row.action}`);
    },
    async post(official, id, action, form = {}) {
      const row = await db
        .selectFrom("cases")
        .select("version")
        .where("id", "=", id)
        .executeTakeFirstOrThrow();
      return await official.post(`/cases/${id}/${action}`, { version: String(row.version), ...form });
    },
  };
}
