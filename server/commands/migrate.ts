import { parseArgs } from "node:util";
import { readConfig } from "../config.ts";
import { AppRoleRefusal, grantToAppRole } from "../database/appRole.ts";
import { connect } from "../database/connect.ts";
import { migrate } from "../database/migrate.ts";
import { CommandRefusal, orRefuse, runCommand } from "./CommandRefusal.ts";
import { openDatabase } from "./openDatabase.ts";

const HELP = `npm run migrate [-- --app-role tên]
Nâng cấp cơ sở dữ liệu (DATABASE_URL, hoặc thư mục DATA_DIR). --app-role cấp cho vai trò PostgreSQL đó vừa đủ quyền để
chạy máy chủ: nhật ký chỉ đọc và thêm, không sửa, không xoá. Chạy lại sau mỗi lần nâng cấp.`;

await runCommand(async () => {
  const { values } = orRefuse(() => parseArgs({ options: { "app-role": { type: "string" } } }), HELP);
  const role = values["app-role"];
  const config = readConfig(process.env);
  if (!config.databaseUrl) {
    if (role !== undefined)
      throw new CommandRefusal("--app-role: cần DATABASE_URL (the embedded database knows one role).");
    await (await openDatabase(config)).close();
    console.log(`The embedded database in ${config.dataDir} is up to date.`);
    return;
  }
  const { db, close } = connect(config.databaseUrl, { max: 1 });
  try {
    const ran = await migrate(db);
    console.log(ran.length === 0 ? "Nothing to do: the database is up to date." : `Ran: ${ran.join(", ")}`);
    if (role === undefined) return;
    await grantToAppRole(db, role).catch((cause: unknown) => {
      throw cause instanceof AppRoleRefusal
        ? new CommandRefusal(`--app-role: ${cause.message}.`, { cause })
        : cause;
    });
    console.log(`${role} may run the server now: of the trail it reads and adds, nothing else.`);
  } finally {
    await close();
  }
});
