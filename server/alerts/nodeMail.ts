import type { Config } from "../config.ts";
import type { MailContent } from "../database/alertMessages.ts";
import type { Outcome, Sender } from "./sender.ts";

const CONNECT_MS = 10_000;
const SILENCE_MS = 15_000;

/** Sends e-mail by SMTP. The library is loaded with the first message: nothing of it is on a citizen's way. */
export function nodeMail({ smtpUrl, from }: NonNullable<Config["mail"]>): Sender {
  const domain = from.slice(from.lastIndexOf("@") + 1);
  return async ({ id, address, content }) => {
    const { createTransport } = await import("nodemailer");
    const transport = createTransport({
      url: smtpUrl,
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

/** 5xx is final, 4xx and a broken line are not (RFC 5321, 4.2.1). A refused password is the operator's to mend: later. */
function mailOutcome(error: unknown): Outcome {
  const { responseCode: status, code } = error as { responseCode?: number; code?: string };
  if (code === "ETIMEDOUT") return { kind: "later", problem: "too-slow" };
  if (status === undefined) return { kind: "later", problem: "not-reached" };
  if (code === "EAUTH" || status < 500) return { kind: "later", problem: "refused-for-now", status };
  return { kind: "never", problem: "refused", status };
}
