import { createApp } from "../../server/app.ts";
import { receiptOf } from "../../server/ratings/receipt.ts";
import { freezeReport } from "../../server/reports/freeze.ts";
import { loadOfficialFigures } from "../../server/results/loadOfficialFigures.ts";
import { nodeRim } from "../../server/start/nodeRim.ts";
import type { AccessWorld } from "../access/accessWorld.ts";
import type { TestApp } from "../support/app.ts";
import { openDeskApp } from "../support/deskApp.ts";
import { openOfficial } from "../support/officials.ts";
import { insertPoint } from "../support/units.ts";

export interface FloorWorld extends AccessWorld {
  /** With the built files as well. */
  fetch(request: Request): Response | Promise<Response>;
  /** Of a comment that was sent in. */
  readonly receipt: string;
}

/** Bắc Kạn with figures, a frozen year, a comment and officials: what every page of the app needs to have something to show. */
export async function openFloorWorld(): Promise<FloorWorld> {
  const { app, idOf } = await openDeskApp();
  const { db } = app.database;
  await loadOfficialFigures(db);
  const unitId = await idOf("01864", "2025-07-01");
  const root = await idOf("19", "2025-07-01");
  const { id: pointId, code: pointCode } = await insertPoint(db, { agencyId: unitId });
  await freezeReport(db, { year: 2025, today: "2026-11-23" });
  const id = crypto.randomUUID();
  await sendComment(app, id, pointCode);
  const keeper = await openOfficial(app, { role: "head", agencyId: unitId });
  const full = createApp(() => app.platform, nodeRim);
  return {
    app,
    unitId,
    pointId,
    pointCode,
    keeperId: keeper.accountId,
    official: (role, relation) =>
      openOfficial(app, {
        role,
        agencyId: relation === "province" ? root : unitId,
        unmasks: role === "head",
      }),
    receipt: receiptOf(id),
    fetch: (request) => full.fetch(request),
  };
}

async function sendComment(app: TestApp, id: string, point: string): Promise<void> {
  const message = { id, day: "2026-11-23", point, answers: { overall: 2 }, comment: "Chờ lâu" };
  const response = await app.request("/api/ratings", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(message),
  });
  if (response.status !== 201) throw new Error(`the comment is answered ${response.status}`);
}
