import fc from "fast-check";

/** As much of JSON Schema as the house's own messages use. What is not known here is refused, not skipped. */
export interface Schema {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
}

/** Values by the name of their field that mean something in the database that is asked: a point that exists, a day that counts. */
export type Known = Readonly<Record<string, readonly unknown[]>>;

/** Values that a schema allows. A field that is known by name mostly has one of its known values. */
export function valuesOf(schema: Schema, known: Known, name = ""): fc.Arbitrary<unknown> {
  const anything = fromSchema(schema, known);
  const values = known[name];
  if (!values) return anything;
  return fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...values) }, { weight: 1, arbitrary: anything });
}

function fromSchema(schema: Schema, known: Known): fc.Arbitrary<unknown> {
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map((one) => valuesOf(one, known)));
  switch (schema.type) {
    case "string":
      return texts(schema);
    case "integer":
      return fc.integer({ min: schema.minimum ?? -1000, max: schema.maximum ?? 1000 });
    case "boolean":
      return fc.boolean();
    case "null":
      return fc.constant(null);
    case "object":
      return objects(schema, known);
    default:
      throw new Error(`the fuzz cannot make values of ${JSON.stringify(schema)}: teach it in valuesOf.ts`);
  }
}

function texts({ format, pattern, minLength = 0, maxLength = 40 }: Schema): fc.Arbitrary<string> {
  if (format === "uuid") return fc.uuid({ version: 4 });
  if (format === "date") {
    const days = { min: new Date("1900-01-01"), max: new Date("2100-12-31"), noInvalidDate: true };
    return fc.date(days).map((date) => date.toISOString().slice(0, 10));
  }
  if (pattern) return fc.stringMatching(new RegExp(pattern));
  return fc.string({ unit: "grapheme", minLength, maxLength: Math.min(maxLength, minLength + 60) });
}

function objects({ properties = {}, required = [] }: Schema, known: Known): fc.Arbitrary<object> {
  const model = Object.fromEntries(
    Object.entries(properties).map(([name, one]) => [name, valuesOf(one, known, name)]),
  );
  return fc.record(model, { requiredKeys: [...required] });
}
