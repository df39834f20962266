import type { Config } from "../config.ts";
import type { MailContent } from "../database/alertMessages.ts";
import { mailOutcome } from "./mailOutcome.ts";
import type { Sender } from "./sender.ts";

const CONNECT_MS = 10_000;
const SILENCE_MS = 15_000;

/** Sends e-mail by SMTP. The library is loaded with the first message: nothing of it is on a citizen's way. */
export function nodeMail({ smtpUrl, from, mayShowPassword }: NonNullable<Config["mail"]>): Sender {
  const domain = from.slice(from.lastIndexOf("@") + 1);
  const hasPassword = new URL(smtpUrl).password !== "";
  return async ({ id, address, content }) => {
    const { createTransport } = await import("nodemailer");
    const transport = createTransport({
      url: smtpUrl,
      // Otherwise whoever sits in between takes STARTTLS off the list and reads the password.
      requireTLS: hasPassword && !mayShowPassword,
      connectionTimeout: CONNECT_MS,
      greetingTimeout: CONNECT_MS,
      dnsTimeout: CONNECT_MS,
      socketTimeout: SILENCE_MS,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    const { subject, text, html } = content as MailContent;
    try {
      await transport.sendMail({
        messageId: `<${id}@${domain}>`,
        from: { name: "Hài Lòng", address: from },
        to: { name: "", address },
        subject,
        text,
        html,
        // RFC 3834: no holiday notice answers a machine.
        headers: { "Auto-Submitted": "auto-generated" },
      });
      return { kind: "sent" };
    } catch (error) {
      return mailOutcome(error);
    } finally {
      transport.close();
    }
  };
}
