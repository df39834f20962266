import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

/** A mail as it arrived. */
export interface ArrivedMail {
  readonly to: string;
  readonly messageId: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** All of it, as it came over the line. */
  readonly raw: string;
}

/** What the server does with a mail: takes it, refuses it with a status, or never answers. */
export type Reception = "take" | "stall" | number;

export interface MailServer {
  /** smtp://… */
  readonly url: string;
  readonly arrived: ArrivedMail[];
  /** Every mail that was handed over, also those that were refused or not answered. */
  readonly seen: ArrivedMail[];
  /** What becomes of the next ones. */
  receive(reception: Reception): void;
  close(): Promise<void>;
}

/** A real SMTP server on a free port of this machine. */
export async function openMailServer(): Promise<MailServer> {
  const arrived: ArrivedMail[] = [];
  const seen: ArrivedMail[] = [];
  let reception: Reception = "take";
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    closeTimeout: 100,
    logger: false,
    onData(stream, session, answer) {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part));
      stream.on("end", () => {
        const to = session.envelope.rcptTo[0]?.address ?? "";
        const mail = readMail(to, Buffer.concat(parts).toString("latin1"));
        seen.push(mail);
        if (reception === "stall") return;
        if (reception === "take") {
          arrived.push(mail);
          answer();
        } else {
          answer(Object.assign(new Error("not now"), { responseCode: reception }));
        }
      });
    },
  });
  server.on("error", () => {});
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    arrived,
    seen,
    receive: (next) => {
      reception = next;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function readMail(to: string, raw: string): ArrivedMail {
  const { headers, body } = split(raw);
  const boundary = /boundary="([^"]+)"/.exec(headers.get("content-type") ?? "")?.[1];
  const parts = boundary ? body.split(`--${boundary}`).map((part) => split(part.trimStart())) : [];
  const partOf = (kind: string) => {
    const part = parts.find(({ headers: own }) => own.get("content-type")?.startsWith(kind));
    return part ? decoded(part.body, part.headers.get("content-transfer-encoding") ?? "") : "";
  };
  return {
    to,
    messageId: headers.get("message-id") ?? "",
    subject: words(headers.get("subject") ?? ""),
    text: partOf("text/plain"),
    html: partOf("text/html"),
    raw,
  };
}

/** Header lines, unfolded, by name; the first of a name. */
function split(text: string): { headers: Map<string, string>; body: string } {
  const [head = "", ...rest] = text.split("\r\n\r\n");
  const headers = new Map<string, string>();
  for (const line of head.replace(/\r\n[ \t]+/g, " ").split("\r\n")) {
    const [, name = "", value = ""] = /^([^:]+):\s*(.*)$/.exec(line) ?? [];
    if (!headers.has(name.toLowerCase())) headers.set(name.toLowerCase(), value);
  }
  return { headers, body: rest.join("\r\n\r\n") };
}

function decoded(body: string, encoding: string): string {
  const bytes =
    encoding === "base64"
      ? Buffer.from(body, "base64")
      : encoding === "quoted-printable"
        ? quotedPrintable(body)
        : Buffer.from(body, "latin1");
  return bytes.toString("utf8").replaceAll("\r\n", "\n").replace(/\n$/, "");
}

function quotedPrintable(text: string): Buffer {
  const joined = text.replace(/=\r\n/g, "");
  const bytes = joined.replace(/=([0-9A-F]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(bytes, "latin1");
}

/** Encoded words of a header (RFC 2047). */
function words(text: string): string {
  return text
    .replace(/\?=\s+=\?/g, "?==?")
    .replace(/=\?UTF-8\?([BQ])\?([^?]*)\?=/gi, (_, kind: string, word: string) =>
      (kind.toUpperCase() === "B"
        ? Buffer.from(word, "base64")
        : quotedPrintable(word.replaceAll("_", " "))
      ).toString("latin1"),
    )
    .replace(/^.*$/s, (all) => Buffer.from(all, "latin1").toString("utf8"));
}
