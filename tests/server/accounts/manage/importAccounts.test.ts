import { afterAll, beforeAll, expect, test } from "vitest";
import { type AccountScene, openAccountScene } from "../../../support/accountScene.ts";
import { openAccount } from "../../../support/accounts.ts";

let scene: AccountScene;
beforeAll(async () => {
  scene = await openAccountScene();
  await openAccount(scene.app, { username: "da.co", role: "head", agencyId: scene.units.commune });
});
afterAll(() => scene.app.database.close());

async function send(parts: Record<string, string | File>): Promise<{ status: number; html: string }> {
  const body = new FormData();
  for (const [name, value] of Object.entries(parts)) body.set(name, value);
  const headers = { Origin: "http://hailong.test" };
  const answer = await scene.administrator.request("/accounts/import", { method: "POST", headers, body });
  return { status: answer.status, html: await answer.text() };
}
const csv = (...lines: string[]) => new File([`${lines.join("\r\n")}\r\n`], "tai-khoan.csv");
const usernames = async () =>
  (await scene.app.database.db.selectFrom("accounts").select("username").orderBy("username").execute()).map(
    ({ username }) => username,
  );

test("everything that is wrong with a file is named by its line, and nothing is written", async () => {
  const before = await usernames();
  const { status, html } = await send({
    file: csv(
      "Họ và tên;Tên đăng nhập;Email;Vai trò;Mã đơn vị;Đến ngày",
      "Hoàng Thị Mai;;;Lãnh đạo đơn vị;01864;",
      "Lý Văn Bảo;da.co;;Cán bộ một cửa;01864;",
      "Nông Thị Hà;;ha@;Cán bộ một cửa;1864;",
      "Triệu Văn Sơn;;;Lãnh đạo đơn vị;01867;",
      "Bế Thị Lan;;;Phó phòng;01864;31/02/2027",
      "Hoàng Văn Minh;mai.ht;;một cửa;01882;",
    ),
  });
  expect(status).toBe(422);
  const rows = [...html.matchAll(/<th scope="row">(\d+)<\/th><td[^>]*>([^<]*)/g)].map(([, line, said]) => [
    line,
    said,
  ]);
  // Line 2 is right; line 5 names a unit that ended on 30/6/2025.
  expect(rows).toEqual([
    ["3", "Đã có tài khoản da.co."],
    ["4", "Thư điện tử không đúng dạng."],
    ["4", "Mã “1864” bị Excel đổi thành số."],
    ["5", expect.stringContaining("Xã Bộc Bố, chỉ đến 30/06/2025")],
    ["6", "Không có vai trò “Phó phòng”."],
    ["6", expect.stringContaining("không có ngày này")],
    ["7", "mai.ht đã có ở dòng 2."],
  ]);
  expect(html).toContain("Ghi vào đơn vị kế tục: Xã Bằng Thành (mã 01864).");
  expect(html).not.toContain('name="kept"');
  expect(await usernames()).toEqual(before);
});

test("a right file is first only shown; confirmed, it makes accounts, each with a link of its own to hand over", async () => {
  const before = await usernames();
  const file = csv(
    "name,role,unit_code,email,unmasks",
    "Hoàng Thị Mai,Lãnh đạo đơn vị,01864,,có",
    "Hoàng Thị Mai,Cán bộ một cửa,01882,mai2@tinh.gov.vn,",
  );
  const checked = await send({ file });
  expect([checked.status, await usernames()]).toEqual([200, before]);
  expect(checked.html).toContain("Hoàng Thị Mai (mai.ht2): Cán bộ một cửa, Xã Nghiên Loan");
  const kept = /name="kept" value="([^"]+)"/.exec(checked.html)?.[1] as string;
  const done = await send({ kept });
  expect(done.status).toBe(200);
  const links = [...done.html.matchAll(/http:\/\/hailong\.test(\/welcome\/[\w-]{43})</g)].map(
    ([, path]) => path,
  );
  expect(new Set(links).size).toBe(2);
  for (const path of links) expect((await scene.app.request(path as string)).status).toBe(200);
  expect((await usernames()).filter((one) => !before.includes(one))).toEqual(["mai.ht", "mai.ht2"]);
  const grants = await scene.app.database.db
    .selectFrom("grants as g")
    .innerJoin("accounts as a", "a.id", "g.account_id")
    .select(["a.username", "g.role", "g.unmasks", "g.valid_from"])
    .where("a.username", "like", "mai.ht%")
    .orderBy("a.username")
    .execute();
  expect(grants).toEqual([
    { username: "mai.ht", role: "head", unmasks: true, valid_from: "2026-11-23" },
    { username: "mai.ht2", role: "staff", unmasks: false, valid_from: "2026-11-23" },
  ]);
  // The same file confirmed twice: nobody is made again.
  const again = await send({ kept });
  expect([again.status, again.html.includes("Đã có tài khoản")]).toEqual([422, true]);
});

test("no file, and one that is no table, are told so", async () => {
  expect((await send({ file: new File([], "") })).status).toBe(422);
  expect((await send({ kept: "!!!" })).status).toBe(422);
  expect(
    (await send({ file: new File([new Uint8Array([0x25, 0x50, 0x44, 0x46, 0, 1])], "a.pdf") })).status,
  ).toBe(422);
});
