import type { Schema } from "./valuesOf.ts";

interface Media {
  readonly schema: object;
}

/** One request of the machine face, as /openapi.json tells it. */
export interface Operation {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly query: Readonly<Record<string, Schema>>;
  readonly body: Schema | undefined;
  /** Schemas by status and kind of content. */
  readonly answers: Readonly<Record<string, Readonly<Record<string, object>>>>;
}

interface Listed {
  readonly parameters?: readonly { name: string; in: string; schema: Schema }[];
  readonly requestBody?: { content: Record<string, { schema: Schema }> };
  readonly responses: Record<string, { content?: Record<string, Media> }>;
}

interface Document {
  readonly paths: Record<string, Record<string, Listed>>;
  readonly components: { readonly schemas: object };
}

/** The operations of an OpenAPI document; each schema can be read by itself. */
export function operationsOf({ paths, components }: Document): Operation[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, listed]) => ({
      method: method.toUpperCase() as Operation["method"],
      path,
      query: Object.fromEntries(
        (listed.parameters ?? [])
          .filter((one) => one.in === "query")
          .map(({ name, schema }) => [name, schema]),
      ),
      body: listed.requestBody?.content["application/json"]?.schema,
      answers: Object.fromEntries(
        Object.entries(listed.responses).map(([status, { content = {} }]) => [
          status,
          Object.fromEntries(
            Object.entries(content).map(([kind, { schema }]) => [
              kind,
              standalone(schema, components.schemas),
            ]),
          ),
        ]),
      ),
    })),
  );
}

/** References point into the document; a schema that is read alone carries what they point at. */
function standalone(schema: object, schemas: object): object {
  const text = JSON.stringify(schema).replaceAll("#/components/schemas/", "#/$defs/");
  return { ...(JSON.parse(text) as object), $defs: schemas };
}
