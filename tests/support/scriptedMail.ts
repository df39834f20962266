import type { AddressInfo } from "node:net";
import { createServer, type Server, type Socket } from "node:net";
import { createServer as createTlsServer } from "node:tls";

/** What a mail server says at each step where it says anything out of the ordinary. "hang": it says nothing any more. */
export interface Script {
  readonly greeting?: string;
  /** Lines of its extensions; without them it offers none. */
  readonly extensions?: readonly string[];
  readonly STARTTLS?: string;
  readonly AUTH?: string;
  readonly MAIL?: string;
  readonly RCPT?: string;
  readonly DATA?: string;
  /** After the message. */
  readonly end?: string;
}

export interface ScriptedMail {
  readonly port: number;
  /** All that came in, line by line. */
  readonly heard: string[];
  close(): Promise<void>;
}

/** An SMTP server that answers by the book but where the script says otherwise. */
export async function openScriptedMail(
  script: Script,
  tls?: { readonly key: string; readonly cert: string },
): Promise<ScriptedMail> {
  const heard: string[] = [];
  const sockets = new Set<Socket>();
  const serve = (socket: Socket) => {
    sockets.add(socket);
    socket.on("error", () => {});
    socket.write(`${script.greeting ?? "220 mail.tinh.gov.vn ESMTP"}\r\n`);
    let isBody = false;
    let rest = "";
    socket.on("data", (part) => {
      rest += part.toString("latin1");
      for (let end = rest.indexOf("\r\n"); end >= 0; end = rest.indexOf("\r\n")) {
        const line = rest.slice(0, end);
        rest = rest.slice(end + 2);
        heard.push(line);
        if (isBody && line !== ".") continue;
        const answer = isBody ? (script.end ?? "250 taken") : answerTo(script, line);
        isBody = !isBody && answer.startsWith("354");
        socket.write(`${answer}\r\n`);
      }
    });
  };
  const server: Server = tls ? createTlsServer(tls, serve) : createServer(serve);
  server.on("tlsClientError", () => {});
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    heard,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

function answerTo(script: Script, line: string): string {
  const verb = (line.split(" ")[0] as string).toUpperCase();
  const extensions = script.extensions ?? [];
  if (verb === "EHLO") {
    return ["mail.tinh.gov.vn", ...extensions]
      .map((one, i, all) => `250${i === all.length - 1 ? " " : "-"}${one}`)
      .join("\r\n");
  }
  const usual: Record<string, string> = {
    STARTTLS: "502 5.5.1 not implemented",
    AUTH: "235 welcome",
    MAIL: "250 ok",
    RCPT: "250 ok",
    DATA: "354 go on",
    QUIT: "221 bye",
  };
  return script[verb as "AUTH"] ?? usual[verb] ?? "250 ok";
}
