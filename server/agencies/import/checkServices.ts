import type { NewService, NewServiceField } from "../../database/insertServices.ts";
import { type ProblemList, quoted } from "./problem.ts";
import { RowReader } from "./RowReader.ts";
import type { Columns, Row } from "./readTable.ts";

export const SERVICE_COLUMNS: Columns = {
  required: ["code", "name", "field_code"],
  optional: ["field_name"],
};

/** What a tally's field says beside service fields; no field may take these names. */
const RESERVED = ["unstated", "mixed"];

export interface ServicesPlan {
  readonly fields: NewServiceField[];
  readonly added: NewService[];
  readonly same: number;
}

export interface StoredServices {
  readonly fields: readonly NewServiceField[];
  readonly services: readonly NewService[];
}

/** What importing the rows would do. A service field is made by the first row that names it. */
export function checkServices(rows: readonly Row[], stored: StoredServices, list: ProblemList): ServicesPlan {
  const fields = new Map(stored.fields.map((field) => [field.code, field]));
  const services = new Map(stored.services.map((service) => [service.code, service]));
  const firstLine = new Map<string, number>();
  const plan: ServicesPlan & { same: number } = { fields: [], added: [], same: 0 };
  for (const row of rows) {
    const reader = new RowReader(row, list);
    const code = readServiceCode(reader);
    const name = reader.text("name", 500);
    const field = readField(reader, fields);
    if (!code || !name || !field) continue;
    const other = firstLine.get(code);
    if (other !== undefined) {
      reader.problem("code", "repeated", { other });
      continue;
    }
    firstLine.set(code, reader.line);
    if (!fields.has(field.code)) {
      fields.set(field.code, field);
      plan.fields.push(field);
    }
    const service: NewService = { code, name, fieldCode: field.code };
    const before = services.get(code);
    if (!before) plan.added.push(service);
    else if (before.name === name && before.fieldCode === field.code) plan.same += 1;
    else {
      const changed = [before.name !== name && "name", before.fieldCode !== field.code && "field_code"];
      reader.problem(null, "stored-otherwise", { fields: changed.filter((one) => one !== false).join(", ") });
    }
  }
  return plan;
}

/** As the national portal writes them: 1.004227.000.00.00.H03. */
function readServiceCode(reader: RowReader): string | undefined {
  const code = reader.text("code", 64);
  if (code === undefined || /^[0-9A-Za-z.-]+$/.test(code)) return code;
  return void reader.problem("code", "not-a-code", { value: quoted(code) });
}

function readField(
  reader: RowReader,
  fields: ReadonlyMap<string, NewServiceField>,
): NewServiceField | undefined {
  const code = reader.text("field_code", 32);
  const name = reader.optionalText("field_name");
  if (code === undefined || name === undefined) return undefined;
  const value = quoted(code);
  if (RESERVED.includes(code)) return void reader.problem("field_code", "reserved", { value });
  const known = fields.get(code);
  if (known) {
    if (name === null || name === known.name) return known;
    return void reader.problem("field_name", "field-named-otherwise", { value, name: known.name });
  }
  if (name === null) return void reader.problem("field_name", "new-field-unnamed", { value });
  if (!/^[a-z0-9-]+$/i.test(code)) return void reader.problem("field_code", "not-a-code", { value });
  return { code, name, nameEn: null };
}
