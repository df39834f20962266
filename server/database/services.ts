import type { Database } from "./connect.ts";

export interface StoredService {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly fieldCode: string;
}

const SERVICE_COLUMNS = ["id", "code", "name", "field_code as fieldCode"] as const;

/** The procedure with that code; undefined: there is none. */
export async function findService(db: Database, code: string): Promise<StoredService | undefined> {
  if (code.includes("\0")) return undefined;
  return await db.selectFrom("services").select(SERVICE_COLUMNS).where("code", "=", code).executeTakeFirst();
}

export async function listServices(db: Database): Promise<StoredService[]> {
  return await db.selectFrom("services").select(SERVICE_COLUMNS).orderBy("code").execute();
}

export async function listServiceFields(
  db: Database,
): Promise<{ code: string; name: string; nameEn: string | null }[]> {
  return await db
    .selectFrom("service_fields")
    .select(["code", "name", "name_en as nameEn"])
    .orderBy("code")
    .execute();
}
