import {
  type KyselyPlugin,
  type PluginTransformQueryArgs,
  type PluginTransformResultArgs,
  PostgresQueryCompiler,
} from "kysely";
import type { Database } from "../../server/database/connect.ts";

export interface WatchedDatabase {
  /** The same database; whatever is asked through this is written down. */
  readonly db: Database;
  /** Every statement so far, in the order in which they were sent. */
  readonly sent: string[];
}

/** Writes down the SQL that the code sends, as PostgreSQL gets it. */
export function watchSql(db: Database): WatchedDatabase {
  const compiler = new PostgresQueryCompiler();
  const sent: string[] = [];
  const plugin: KyselyPlugin = {
    transformQuery({ node, queryId }: PluginTransformQueryArgs) {
      sent.push(compiler.compileQuery(node, queryId).sql);
      return node;
    },
    transformResult: async ({ result }: PluginTransformResultArgs) => result,
  };
  return { db: db.withPlugin(plugin), sent };
}
