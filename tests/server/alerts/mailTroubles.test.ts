import { afterAll, beforeAll, expect, test } from "vitest";
import { openScriptedMail, type ScriptedMail } from "../../support/scriptedMail.ts";
import { changeVerdict, openRecipient, openScene, outboxOf, type Scene, sendRound } from "./scene.ts";

let mails: ScriptedMail;
let scene: Scene;
beforeAll(async () => {
  mails = await openScriptedMail({ MAIL: "553 5.7.1 Sender address rejected: not owned by user" });
  scene = await openScene({
    SMTP_URL: `smtp://127.0.0.1:${mails.port}`,
    MAIL_FROM: "hai-long@backan.gov.vn",
  });
});
afterAll(async () => {
  await mails.close();
  await scene.app.database.close();
});

test("mail that does not leave is tried on, and /alerts tells the administrator what is to be mended", async () => {
  const head = await openRecipient(scene.app, scene.commune, { mail: "at-once" });
  const administrator = await openRecipient(scene.app, scene.province, { role: "administrator" });
  await changeVerdict(scene);
  await sendRound(scene);
  expect(await outboxOf(scene)).toMatchObject([
    { state: "waiting", attempts: 1, problem: "sender-refused 553" },
  ]);
  const page = async (official: typeof head, language: string) =>
    await (await official.request(`/alerts?lang=${language}`)).text();
  for (const [language, said, remedy] of [
    ["vi", "máy chủ thư không nhận địa chỉ gửi của hệ thống", "địa chỉ ở MAIL_FROM"],
    ["en", "does not take this system&#39;s sender address", "the address in MAIL_FROM"],
  ] as const) {
    const seen = (await page(administrator, language)).replaceAll("'", "&#39;");
    expect(seen).toContain('data-problem="sender-refused 553"');
    expect(seen).toContain(said);
    expect(seen).toContain(remedy);
    // Nobody else's name or address stands there.
    expect(seen).not.toContain(head.email);
    // The head hears of the own message, not of the house's.
    expect(await page(head, language)).not.toContain("data-problem");
  }
});
