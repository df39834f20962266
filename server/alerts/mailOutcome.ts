import type { SendProblem } from "#contract/alerts.ts";
import { connectionFault } from "../http/connectionFault.ts";
import type { Outcome } from "./sender.ts";

/** What the mail library says of a refusal: at which command, and the server's own words. */
interface MailError {
  readonly code?: string;
  readonly command?: string;
  readonly response?: string;
  readonly responseCode?: number;
}

/**
 * What becomes of a message. Only a refusal of this very recipient is final: there is no such mailbox. Whatever the house
 * itself is refused for (its sender, its password, its machine, its allowance, a line without encryption) is mended by
 * somebody, so it is tried on and named. RFC 5321 has the codes, RFC 3463 the enhanced ones; servers mix them freely.
 */
export function mailOutcome(error: unknown): Outcome {
  const { code = "", command = "", response = "", responseCode: status } = error as MailError;
  if (connectionFault(error) === "untrusted") return { kind: "later", problem: "not-trusted" };
  if (code === "ETIMEDOUT") return { kind: "later", problem: "too-slow" };
  if (code === "ETLS" || command === "STARTTLS") return { kind: "later", problem: "no-encryption", status };
  if (code === "EAUTH") {
    const problem = status !== undefined && status < 500 ? "refused-for-now" : "sign-in-refused";
    return { kind: "later", problem, status };
  }
  if (status === undefined) return { kind: "later", problem: "not-reached" };
  const problem = refusalOf(command, status, response);
  return { kind: problem === "refused" ? "never" : "later", problem, status };
}

/** At these the message itself, or whom it is for, is judged. */
const OF_RECIPIENT = /^(RCPT TO|DATA)$/;

function refusalOf(command: string, status: number, response: string): SendProblem {
  const detail = /^\d{3}[ -]([245]\.\d{1,3}\.\d{1,3})\b/.exec(response)?.[1] ?? "";
  if (/^[45]\.2\.2$/.test(detail)) return "mailbox-full";
  const hint = hintOf(response, detail);
  if (status === 530) return hint === "no-encryption" ? hint : "sign-in-needed";
  if (status < 500) return hint === "limit-reached" ? hint : "refused-for-now";
  if (command === "MAIL FROM") return hint ?? "sender-refused";
  if (!OF_RECIPIENT.test(command)) return hint ?? "server-refused";
  if (isOfRecipient(status, detail, hint)) return "refused";
  return hint ?? (command === "DATA" ? "message-refused" : "relay-refused");
}

/**
 * Whether there is no such mailbox. An enhanced code says so: 5.1.… of its address (.7 and .8 are our sender's), 5.2.1
 * closed. So do 550, 551, 553 and 556, unless a code or the words say something else.
 */
function isOfRecipient(status: number, detail: string, hint: SendProblem | undefined): boolean {
  if (/^5\.(1\.(?!7$|8$)\d+|2\.1)$/.test(detail)) return true;
  // Exchange says "no such mailbox" as 5.4.1, Outlook as 5.5.0; 5.0.0 says nothing.
  if (detail !== "" && !/^5\.(0\.0|4\.1|5\.0)$/.test(detail)) return false;
  return hint === undefined && [550, 551, 553, 556].includes(status);
}

const HINTS: readonly (readonly [RegExp, SendProblem])[] = [
  [/starttls|\btls\b|encrypt/i, "no-encryption"],
  [/\blimit|quota|\brate\b|too many|exceed/i, "limit-reached"],
  [/\bauth|sign.?in|log(ged)?.?in\b|password/i, "sign-in-needed"],
  [/relay|rcpthosts/i, "relay-refused"],
  [/sender|mail from|return.?path|not owned/i, "sender-refused"],
  [
    /block|black.?list|client host|\bip\b|reputation|reverse|helo|ehlo|not allowed|denied access/i,
    "server-refused",
  ],
  [/spam|virus|content|policy|dmarc|dkim|\bspf\b|message size|too (big|large)/i, "message-refused"],
];

/** What else than the recipient the words are about. Addresses in them are read by nobody. */
function hintOf(response: string, detail: string): SendProblem | undefined {
  if (detail === "5.4.5" || detail === "5.2.120") return "limit-reached";
  if (/^5\.1\.[78]$/.test(detail)) return "sender-refused";
  if (/^5\.(1\.\d+|2\.1)$/.test(detail)) return undefined;
  const words = response.replace(/<[^>]*>|\S+@\S+|https?:\S+/g, " ");
  return HINTS.find(([about]) => about.test(words))?.[1];
}
