import { z } from "zod";
import { PROBLEMS, type ProblemCode, problem } from "#contract/problem.ts";
import { OPERATIONS, type Operation } from "./operations.ts";

/** The schema as JSON Schema, which is what OpenAPI 3.1 takes: Zod prints it, no library stands between. */
function printed(schema: z.ZodType, io: "input" | "output"): Record<string, unknown> {
  const { $schema: _, "~standard": __, ...rest } = z.toJSONSchema(schema, { io }) as Record<string, unknown>;
  return rest;
}

function parametersOf(query: z.ZodObject | undefined) {
  if (!query) return [];
  const schema = printed(query, "input") as {
    properties: Record<string, { description?: string }>;
    required?: string[];
  };
  return Object.entries(schema.properties).map(([name, { description, ...rest }]) => ({
    name,
    in: "query",
    required: schema.required?.includes(name) ?? false,
    ...(description && { description }),
    schema: rest,
  }));
}

function problemsByStatus(codes: readonly ProblemCode[]) {
  const byStatus = Map.groupBy(codes, (code) => PROBLEMS[code]);
  return [...byStatus].map(([status, ofStatus]) => [
    status,
    {
      description: ofStatus.join(", "),
      content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
    },
  ]);
}

function operationObject({ summary, query, body, answers, problems }: Operation) {
  const content = (schema: z.ZodType, io: "input" | "output") => ({
    "application/json": { schema: printed(schema, io) },
  });
  return {
    summary,
    parameters: parametersOf(query),
    ...(body && { requestBody: { required: true, content: content(body, "input") } }),
    responses: Object.fromEntries([
      ...Object.entries(answers).map(([status, { description, schema }]) => [
        status,
        { description, content: content(schema, "output") },
      ]),
      ...problemsByStatus(problems),
    ]),
  };
}

/** The machine face as OpenAPI 3.1, made from the schemas that the routes validate with. */
export function openApiDocument() {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const operation of OPERATIONS) {
    paths[operation.path] = { ...paths[operation.path], [operation.method]: operationObject(operation) };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Hài Lòng",
      version: "1",
      description: "Citizens' ratings of public services and the figures made from them.",
    },
    paths,
    components: { schemas: { Problem: printed(problem, "output") } },
  };
}
