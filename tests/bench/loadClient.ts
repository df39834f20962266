import { connect, type Socket } from "node:net";
import type { Load, LoadOutcome } from "./load.ts";

/*
 * Citizens, as many as asked, each sending one request after the other over a connection of its own: a process beside
 * the server. Plain sockets, so that on a small machine what sends takes little from what answers.
 */
const load = JSON.parse(process.argv[2] as string) as Load;
const HEADERS = `Host: 127.0.0.1\r\nAccept-Encoding: ${load.encoding ?? "identity"}\r\n`;

const durations: number[] = [];
const statuses: Record<string, number> = {};
let bytes = 0;
const startedAt = performance.now();
const countFrom = startedAt + load.warmUpSeconds * 1000;
const until = countFrom + load.seconds * 1000;

function nextRequest(): string {
  if (load.path) return `GET ${load.path} HTTP/1.1\r\n${HEADERS}\r\n`;
  const level = () => 1 + Math.floor(Math.random() * 5);
  const [overall, access, procedure, officer, result, feedback] = Array.from({ length: 6 }, level);
  const body = JSON.stringify({
    id: crypto.randomUUID(),
    day: load.day,
    point: load.codes[Math.floor(Math.random() * load.codes.length)],
    answers: { overall, access, procedure, officer, result, feedback },
  });
  return (
    `POST /api/ratings HTTP/1.1\r\n${HEADERS}Content-Type: application/json\r\n` +
    `Content-Length: ${body.length}\r\n\r\n${body}`
  );
}

/** Whether an answer is complete: by its length, or by the last of its chunks. */
function isWhole(answer: string): boolean {
  const headEnd = answer.indexOf("\r\n\r\n");
  if (headEnd < 0) return false;
  const length = /\r\ncontent-length: (\d+)/i.exec(answer.slice(0, headEnd + 2))?.[1];
  if (length !== undefined) return answer.length >= headEnd + 4 + Number(length);
  return answer.endsWith("\r\n0\r\n\r\n");
}

function citizen(): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket: Socket = connect({ port: load.port, host: "127.0.0.1", noDelay: true });
    let sentAt = 0;
    let answer = "";
    const send = () => {
      answer = "";
      sentAt = performance.now();
      socket.write(nextRequest());
    };
    socket.setEncoding("latin1");
    socket.on("connect", send);
    socket.on("error", reject);
    socket.on("close", () => resolve());
    socket.on("data", (text: string) => {
      answer += text;
      if (!isWhole(answer)) return;
      const now = performance.now();
      if (now >= countFrom && now < until) {
        durations.push(now - sentAt);
        const status = answer.slice(9, 12);
        statuses[status] = (statuses[status] ?? 0) + 1;
        bytes = answer.length;
      }
      if (now < until) send();
      else socket.end();
    });
  });
}

await Promise.all(Array.from({ length: load.clients }, citizen));
durations.sort((a, b) => a - b);
const at = (share: number) => durations[Math.floor(durations.length * share)] ?? 0;
const outcome: LoadOutcome = {
  perSecond: durations.length / load.seconds,
  p50Ms: at(0.5),
  p99Ms: at(0.99),
  bytes,
  statuses,
};
console.log(JSON.stringify(outcome));
