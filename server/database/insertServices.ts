import type { Trx } from "./connect.ts";

export interface NewServiceField {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string | null;
}

export interface NewService {
  readonly code: string;
  readonly name: string;
  readonly fieldCode: string;
}

/** Fields that are there already are left as they are. */
export async function insertServiceFields(trx: Trx, fields: readonly NewServiceField[]): Promise<void> {
  if (fields.length === 0) return;
  await trx
    .insertInto("service_fields")
    .values(fields.map(({ code, name, nameEn }) => ({ code, name, name_en: nameEn })))
    .onConflict((oc) => oc.doNothing())
    .execute();
}

/** Services that are there already are left as they are. */
export async function insertServices(trx: Trx, services: readonly NewService[]): Promise<void> {
  if (services.length === 0) return;
  await trx
    .insertInto("services")
    .values(services.map(({ code, name, fieldCode }) => ({ code, name, field_code: fieldCode })))
    .onConflict((oc) => oc.doNothing())
    .execute();
}
