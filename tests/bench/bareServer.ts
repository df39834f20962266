import { createServer } from "node:http";
import { sql } from "kysely";
import { connect } from "../../server/database/connect.ts";
import { groupCommit } from "../../server/ratings/groupCommit.ts";

/*
 * The least that can be done with a rating over HTTP on this machine: the same request and the same body, read and written as
 * one row in a commit that many share. It checks nothing, counts nothing, refuses nothing.
 */
interface Row {
  readonly id: string;
  readonly day: string;
  readonly answers: Readonly<Record<string, number>>;
}

const { db, close } = connect(process.env.DATABASE_URL as string, { max: 1 });
const write = groupCommit(async (rows: readonly Row[]) => {
  const levels = rows.map(({ id, day, answers }) => ({ id, day, levels: Object.values(answers) }));
  await sql`
    insert into bench_bare (agency_id, rated_on, id, point_id, questionnaire_id, field, levels)
    select 1, day, id, 1, 1, 'unstated', levels
    from json_to_recordset(${JSON.stringify(levels)}::text::json) as r (id uuid, day date, levels smallint[])
  `.execute(db);
  return rows;
});

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("end", async () => {
    const row = JSON.parse(Buffer.concat(chunks).toString()) as Row;
    await write(row);
    const body = JSON.stringify({ id: row.id });
    response.writeHead(201, { "Content-Type": "application/json", "Content-Length": body.length });
    response.end(body);
  });
});
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  console.log(`http://127.0.0.1:${typeof address === "object" ? address?.port : ""} Ctrl-C`);
});
process.once("SIGINT", () => {
  server.close(() => void close());
  server.closeAllConnections();
});
