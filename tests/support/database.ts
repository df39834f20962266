import { readFile } from "node:fs/promises";
import postgres from "postgres";
import { inject } from "vitest";
import { type Connection, connect } from "../../server/database/connect.ts";
import { startEmbeddedPostgres } from "../../server/database/embedded.ts";
import type { TemplateUnits } from "./globalSetup.ts";

export interface TestDatabase extends Connection {
  readonly url: string;
  /** Whether it is a PostgreSQL server, which takes many connections, and not the embedded one. */
  readonly isServer: boolean;
}

/** A migrated database for one test file, empty or with units, on whichever kind this run is about. */
export async function openTestDatabase(options: { units?: TemplateUnits } = {}): Promise<TestDatabase> {
  const template = inject("template");
  const units = options.units ?? "none";
  if (template.kind === "server") return await copyOnServer(template.url, template.names[units]);
  const embedded = await startEmbeddedPostgres({ image: new Blob([await readFile(template.files[units])]) });
  const connection = connect(embedded.url, { max: 1 });
  return {
    ...connection,
    url: embedded.url,
    isServer: false,
    async close() {
      await connection.close();
      await embedded.stop();
    },
  };
}

async function copyOnServer(serverUrl: string, template: string): Promise<TestDatabase> {
  const name = `${template}_${crypto.randomUUID().slice(0, 8)}`;
  const admin = postgres(serverUrl, { max: 1, onnotice: () => {} });
  await admin.unsafe(`create database ${name} template ${template}`);
  const url = Object.assign(new URL(serverUrl), { pathname: `/${name}` }).href;
  const connection = connect(url, { max: 10 });
  return {
    ...connection,
    url,
    isServer: true,
    async close() {
      await connection.close();
      await admin.unsafe(`drop database if exists ${name} with (force)`);
      await admin.end();
    },
  };
}
