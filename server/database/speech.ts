import { sql } from "kysely";
import type { Speech } from "#contract/languages.ts";
import type { Database } from "./connect.ts";
import { gathered } from "./gathered.ts";

/** Read with every page for citizens, so gathered: see gathered.ts. */
export async function readStoredSpeech(db: Database): Promise<Speech> {
  const read = readers.get(db) ?? gathered(async () => new Map([[ALL, await selectSpeech(db)]]));
  readers.set(db, read);
  return (await read(ALL)) as Speech;
}

const ALL = "all";
const readers = new WeakMap<Database, (key: typeof ALL) => Promise<Speech | undefined>>();

async function selectSpeech(db: Database): Promise<Speech> {
  const { rows } = await sql<Speech>`
    select
      coalesce((
        select json_agg(json_build_object('tag', tag, 'name', name, 'edition', edition) order by name)
        from citizen_languages where is_offered
      ), '[]') as languages,
      coalesce((
        select json_object_agg(language, slots) from (
          select language, json_object_agg(slot, digest) as slots
          from voice_clips where confirmed_on is not null group by language
        ) as used
      ), '{}') as clips
  `.execute(db);
  return rows[0] as Speech;
}
