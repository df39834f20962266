import { expect } from "vitest";
import { updateInstallation } from "../../server/database/settings.ts";
import type { Random } from "../../server/simulation/random.ts";
import { openTestApp, type TestApp } from "../support/app.ts";
import { insertAgency, insertPoint } from "../support/units.ts";

/** A small province: one office with two counters, and a neighbour. */
export interface Office {
  readonly app: TestApp;
  readonly agencyId: number;
  readonly provinceId: number;
  readonly code: string;
  /** Codes of its counters; the second is about land. */
  readonly points: readonly [string, string];
}

export async function openOffice(env: Readonly<Record<string, string>> = {}): Promise<Office> {
  const app = await openTestApp({ env });
  const { db } = app.database;
  await db.insertInto("service_fields").values({ code: "land", name: "Đất đai", name_en: "Land" }).execute();
  await db.insertInto("services").values({ code: "DD-01", name: "Cấp đổi", field_code: "land" }).execute();
  const provinceId = await insertAgency(db, { code: "06", name: "Tỉnh Bắc Kạn", kind: "province" });
  const agencyId = await insertAgency(db, { code: "01864", name: "Xã Bộc Bố", parentId: provinceId });
  await insertAgency(db, { code: "01867", name: "Xã Công Bằng", parentId: provinceId });
  await updateInstallation(db, { rootCode: "06" });
  const first = await insertPoint(db, { agencyId, body: "AAAAAAA" });
  const second = await insertPoint(db, { agencyId, body: "BBBBBBB", fieldCode: "land" });
  return { app, agencyId, provinceId, code: "01864", points: [first.code, second.code] };
}

/** What one person sends. */
export interface Visit {
  readonly id: string;
  readonly day: string;
  readonly point: string;
  readonly answers: Readonly<Record<string, number>>;
  readonly comment?: string;
}

/** Levels as simulated citizens give them: 1 to 5, most of them satisfied. */
const SHARES = [0.02, 0.03, 0.1, 0.3, 0.55];

export function drawLevel(random: Random): number {
  let left = random.next();
  for (const [i, share] of SHARES.entries()) {
    left -= share;
    if (left < 0) return i + 1;
  }
  return SHARES.length;
}

/** Sends a visit at an hour of its day in Viet Nam; its answer. */
export async function send({ app }: Office, visit: Visit, hour = 10): Promise<Response> {
  app.setNow(`${visit.day}T${String(hour - 7).padStart(2, "0")}:00:00Z`);
  const answer = await app.request("/api/ratings", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(visit),
  });
  expect(answer.status).toBe(201);
  return answer;
}
