import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import type { TestProject } from "vitest/node";
import { connect } from "../../server/database/connect.ts";
import { startEmbeddedPostgres } from "../../server/database/embedded.ts";
import { migrate } from "../../server/database/migrate.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** A migrated database to copy: a name on the server of DATABASE_URL, or the file of an embedded one. */
    template: { kind: "server"; url: string; name: string } | { kind: "embedded"; file: string };
  }
}

/** Makes one migrated database that every test file gets a copy of. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const url = process.env.DATABASE_URL;
  return url ? await onServer(project, url) : await onEmbedded(project);
}

async function onServer(project: TestProject, url: string): Promise<() => Promise<void>> {
  const name = `hai_long_test_${process.pid}`;
  const admin = postgres(url, { max: 1, onnotice: () => {} });
  await admin.unsafe(`create database ${name}`);
  const connection = connect(Object.assign(new URL(url), { pathname: `/${name}` }).href, { max: 1 });
  await migrate(connection.db);
  await connection.close();
  project.provide("template", { kind: "server", url, name });
  return async () => {
    const left = await admin<
      { datname: string }[]
    >`select datname from pg_database where datname like ${`${name}%`}`;
    for (const { datname } of left) await admin.unsafe(`drop database ${datname} with (force)`);
    await admin.end();
  };
}

async function onEmbedded(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "hai-long-test-"));
  const embedded = await startEmbeddedPostgres({});
  const connection = connect(embedded.url, { max: 1 });
  await migrate(connection.db);
  await connection.close();
  const image = await embedded.postgres.dumpDataDir("none");
  const file = join(folder, "template.tar");
  await writeFile(file, Buffer.from(await image.arrayBuffer()));
  await embedded.stop();
  project.provide("template", { kind: "embedded", file });
  return () => rm(folder, { recursive: true, force: true });
}
