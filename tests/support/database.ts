import { readFile } from "node:fs/promises";
import { PGLiteSocketServer } from "@electric-sql/pglite-socket";
import postgres from "postgres";
import { inject } from "vitest";
import { type Connection, connect } from "../../server/database/connect.ts";
import { startEmbeddedPostgres } from "../../server/database/embedded.ts";
import type { TemplateUnits } from "./globalSetup.ts";

export interface TestDatabase extends Connection {
  readonly url: string;
  /** Whether it is a PostgreSQL server, which takes many connections, and not the embedded one. */
  readonly isServer: boolean;
  /**
   * Closes the test's own connection and gives an address at which another program may connect, even with a new
   * connection for each request, as long as it makes one request after the other.
   */
  handOver(): Promise<string>;
}

/** A migrated database for one test file, empty or with units, on whichever kind this run is about. */
export async function openTestDatabase(options: { units?: TemplateUnits } = {}): Promise<TestDatabase> {
  const template = inject("template");
  const units = options.units ?? "none";
  if (template.kind === "server") return await copyOnServer(template.url, template.names[units]);
  const embedded = await startEmbeddedPostgres({ image: new Blob([await readFile(template.files[units])]) });
  const connection = connect(embedded.url, { max: 1 });
  let others: PGLiteSocketServer | undefined;
  return {
    ...connection,
    url: embedded.url,
    isServer: false,
    async handOver() {
      await connection.close();
      // The embedded server's own socket takes one connection; the next may come before the last is quite gone.
      others = new PGLiteSocketServer({
        db: embedded.postgres,
        host: "127.0.0.1",
        port: 0,
        maxConnections: 8,
      });
      await others.start();
      return `postgres://postgres@${others.getServerConn()}/postgres`;
    },
    async close() {
      await connection.close();
      await others?.stop();
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
    async handOver() {
      await connection.close();
      return url;
    },
    async close() {
      await connection.close();
      await admin.unsafe(`drop database if exists ${name} with (force)`);
      await admin.end();
    },
  };
}
