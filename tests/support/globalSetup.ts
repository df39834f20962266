import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import type { TestProject } from "vitest/node";
import { loadBacKan } from "../../server/agencies/loadBacKan.ts";
import { connect } from "../../server/database/connect.ts";
import { startEmbeddedPostgres } from "../../server/database/embedded.ts";
import { migrate } from "../../server/database/migrate.ts";

/** What a template holds beside the schema. */
export type TemplateUnits = "none" | "bac-kan";

declare module "vitest" {
  export interface ProvidedContext {
    /** Migrated databases to copy: names on the server of DATABASE_URL, or files of embedded ones. */
    template:
      | { kind: "server"; url: string; names: Record<TemplateUnits, string> }
      | { kind: "embedded"; files: Record<TemplateUnits, string> };
  }
}

/** Makes the databases that every test file gets a copy of: one empty, one with the units of Bắc Kạn. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const url = process.env.DATABASE_URL;
  return url ? await onServer(project, url) : await onEmbedded(project);
}

async function onServer(project: TestProject, url: string): Promise<() => Promise<void>> {
  const name = `hai_long_test_${process.pid}`;
  const names = { none: name, "bac-kan": `${name}_bac_kan` };
  const admin = postgres(url, { max: 1, onnotice: () => {} });
  const open = (database: string) =>
    connect(Object.assign(new URL(url), { pathname: `/${database}` }).href, { max: 1 });
  await admin.unsafe(`create database ${names.none}`);
  const empty = open(names.none);
  await migrate(empty.db);
  await empty.close();
  await admin.unsafe(`create database ${names["bac-kan"]} template ${names.none}`);
  const withUnits = open(names["bac-kan"]);
  await loadBacKan(withUnits.db);
  await withUnits.close();
  project.provide("template", { kind: "server", url, names });
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
  const files = { none: join(folder, "empty.tar"), "bac-kan": join(folder, "bac-kan.tar") };
  const embedded = await startEmbeddedPostgres({});
  const connection = connect(embedded.url, { max: 1 });
  const save = async (file: string) => {
    const image = await embedded.postgres.dumpDataDir("none");
    await writeFile(file, Buffer.from(await image.arrayBuffer()));
  };
  await migrate(connection.db);
  await save(files.none);
  await loadBacKan(connection.db);
  await connection.close();
  await save(files["bac-kan"]);
  await embedded.stop();
  project.provide("template", { kind: "embedded", files });
  return () => rm(folder, { recursive: true, force: true });
}
