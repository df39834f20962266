import { afterEach, expect, test } from "vitest";
import { nodeMail } from "../../../server/alerts/nodeMail.ts";
import { openScriptedMail, type Script, type ScriptedMail } from "../../support/scriptedMail.ts";
import { selfSigned } from "../../support/selfSigned.ts";
import { trust } from "../../support/webhookReceiver.ts";

let server: ScriptedMail | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

const MESSAGE = {
  id: "0d3f",
  accountId: "a",
  address: "lan@tinh.gov.vn",
  content: { subject: "Thư", text: "Thư", html: "<p>Thư</p>" },
  attempts: 1,
  secret: null,
};
const SIGN_IN = ["AUTH PLAIN LOGIN"];

/** One attempt, as the outbox would keep it: sent, or "later"/"never" with the problem. */
async function attempt(
  script: Script,
  { login = "", mayShowPassword = false }: { login?: string; mayShowPassword?: boolean } = {},
): Promise<string> {
  await server?.close();
  server = await openScriptedMail(script);
  return await sendTo(`smtp://${login}127.0.0.1:${server.port}`, mayShowPassword);
}

async function sendTo(smtpUrl: string, mayShowPassword = false): Promise<string> {
  const send = nodeMail({ smtpUrl, from: "hai-long@tinh.gov.vn", mayShowPassword });
  const outcome = await send(MESSAGE, new AbortController().signal);
  if (outcome.kind === "sent") return "sent";
  return [outcome.kind, outcome.problem, outcome.status].filter(Boolean).join(" ");
}

/** What real servers say (Postfix, Exim, Exchange, Gmail, Zimbra, qmail), and what happens to the message then. */
const ANSWERS: readonly (readonly [Script, string])[] = [
  [{}, "sent"],
  // This recipient: final.
  [
    {
      RCPT: "550 5.1.1 <lan@tinh.gov.vn>: Recipient address rejected: User unknown in virtual mailbox table",
    },
    "never refused 550",
  ],
  [{ RCPT: "550 No such user here" }, "never refused 550"],
  [
    { RCPT: "550-5.1.1 The email account does not exist.\r\n550 5.1.1 See the help page." },
    "never refused 550",
  ],
  [{ RCPT: "550 5.4.1 Recipient address rejected: Access denied" }, "never refused 550"],
  [{ RCPT: "550 5.5.0 Requested action not taken: mailbox unavailable" }, "never refused 550"],
  [{ RCPT: "550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found" }, "never refused 550"],
  [{ RCPT: "550 5.2.1 The account is disabled" }, "never refused 550"],
  [{ RCPT: "551 user not local" }, "never refused 551"],
  [{ RCPT: "553 mailbox name invalid" }, "never refused 553"],
  [{ RCPT: "550 <limit@blocked.relay.vn>: unknown" }, "never refused 550"],
  [{ end: "550 5.1.1 user unknown" }, "never refused 550"],
  // The recipient, for now.
  [{ RCPT: "450 4.2.1 greylisted" }, "later refused-for-now 450"],
  [{ RCPT: "452 4.2.2 mailbox full" }, "later mailbox-full 452"],
  [{ RCPT: "552 5.2.2 over quota" }, "later mailbox-full 552"],
  // The house's sender.
  [
    { MAIL: "553 5.7.1 <hai-long@tinh.gov.vn>: Sender address rejected: not owned by user" },
    "later sender-refused 553",
  ],
  [{ MAIL: "553 sorry" }, "later sender-refused 553"],
  [{ MAIL: "550 5.1.8 Bad sender's system address" }, "later sender-refused 550"],
  [
    { RCPT: "553 5.7.1 <hai-long@tinh.gov.vn>: Sender address rejected: not logged in" },
    "later sign-in-needed 553",
  ],
  [{ RCPT: "550 5.1.7 Invalid sender" }, "later sender-refused 550"],
  // The house's sign-in.
  [{ MAIL: "530 5.7.0 Authentication required" }, "later sign-in-needed 530"],
  [{ RCPT: "530 5.7.57 Client not authenticated to send mail" }, "later sign-in-needed 530"],
  [{ MAIL: "530 5.7.0 Must issue a STARTTLS command first" }, "later no-encryption 530"],
  // The house's machine.
  [{ greeting: "554 mail.tinh.gov.vn no service" }, "later server-refused 554"],
  [{ greeting: "554 5.7.1 blocked using zen.spamhaus.org" }, "later server-refused 554"],
  [{ greeting: "421 4.7.0 too busy" }, "later refused-for-now 421"],
  [
    { RCPT: "554 5.7.1 <unknown[10.0.0.7]>: Client host rejected: Access denied" },
    "later server-refused 554",
  ],
  [{ RCPT: "554 5.7.1 Relay access denied" }, "later relay-refused 554"],
  [{ RCPT: "550 5.7.1 Unable to relay" }, "later relay-refused 550"],
  [{ RCPT: "550 relay not permitted" }, "later relay-refused 550"],
  [{ RCPT: "553 sorry, that domain isn't in my list of allowed rcpthosts" }, "later relay-refused 553"],
  // Its allowance.
  [{ RCPT: "550 5.4.5 Daily user sending limit exceeded" }, "later limit-reached 550"],
  [{ MAIL: "550 5.7.1 Daily message quota exceeded" }, "later limit-reached 550"],
  [{ DATA: "554 5.7.0 Too many messages" }, "later limit-reached 554"],
  [{ end: "550 sending limit exceeded" }, "later limit-reached 550"],
  [{ RCPT: "451 4.7.1 rate limited" }, "later limit-reached 451"],
  // The message.
  [{ end: "554 5.7.1 Message contains spam or virus" }, "later message-refused 554"],
  [{ end: "552 5.3.4 message too big" }, "later message-refused 552"],
  [{ end: "451 4.3.0 queue file write error" }, "later refused-for-now 451"],
  [{ DATA: "503 5.5.1 bad sequence" }, "later message-refused 503"],
];

test("the answer of the other side, and what happens: only a refusal of this recipient is final", async () => {
  const table: [string, string][] = [];
  for (const [script] of ANSWERS) {
    const [said = "by the book"] = Object.entries(script).map(([at, answer]) => `${at}: ${answer}`);
    table.push([said, await attempt(script)]);
  }
  expect(table).toEqual(
    ANSWERS.map(([script, outcome]) => [
      Object.entries(script).map(([at, answer]) => `${at}: ${answer}`)[0] ?? "by the book",
      outcome,
    ]),
  );
  console.info(table.map(([said, outcome]) => `${said.replace(/\r\n.*/s, " …")} → ${outcome}`).join("\n"));
});

const LOGIN = { login: "may:mat-khau-dai-14@" };

test("a password goes over no line that is not encrypted, unless that is asked for by name", async () => {
  // Whoever sits in between takes STARTTLS off the list.
  const heard = () => (server as ScriptedMail).heard.join("\n");
  expect(await attempt({ extensions: SIGN_IN }, LOGIN)).toBe("later no-encryption 502");
  expect(heard()).not.toMatch(/AUTH/);
  const offered = { extensions: [...SIGN_IN, "STARTTLS"], STARTTLS: "454 4.7.0 TLS not available" };
  expect(await attempt(offered, LOGIN)).toBe("later no-encryption 454");
  expect(heard()).not.toMatch(/AUTH/);
  expect(await attempt({ extensions: SIGN_IN }, { ...LOGIN, mayShowPassword: true })).toBe("sent");
  expect(heard()).toMatch(/AUTH/);
  // Without a password there is nothing to hide.
  expect(await attempt({ extensions: SIGN_IN })).toBe("sent");
});

test("a refused password is tried on and named", async () => {
  const by = { ...LOGIN, mayShowPassword: true };
  for (const [answer, outcome] of [
    ["535 5.7.8 Authentication credentials invalid", "later sign-in-refused 535"],
    ["534 5.7.9 Application-specific password required", "later sign-in-refused 534"],
    ["454 4.7.0 Temporary authentication failure", "later refused-for-now 454"],
  ] as const) {
    expect(await attempt({ extensions: SIGN_IN, AUTH: answer }, by)).toBe(outcome);
  }
});

test("a certificate that is not trusted is not a server that is not reached", async () => {
  const pair = selfSigned();
  server = await openScriptedMail({}, pair);
  const url = `smtps://localhost:${server.port}`;
  expect(await sendTo(url)).toBe("later not-trusted");
  // As NODE_EXTRA_CA_CERTS does at a start.
  trust(pair);
  expect(await sendTo(url)).toBe("sent");
  await server.close();
  expect(await sendTo(url)).toBe("later not-reached");
  server = undefined;
});
