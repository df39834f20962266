import { pause } from "./cluster.ts";

export interface SentRating {
  readonly id: string;
  readonly day: string;
  readonly point: string;
  readonly answers: { readonly overall: number };
}

/** A request that nobody answers for this long hangs; a citizen has gone by then. */
export const HANGS_AFTER_MS = 45_000;
/** Between two ratings of one phone: enough load for any fault, and something left for the tests beside it. */
const THINKS_UP_TO_MS = 40;
const SHARE_REPEATED = 0.1;
const SHARE_WRONG = 0.05;
const SETTLE_LIMIT_MS = 60_000;

/** What citizens' phones know: each keeps its own rating until it was acknowledged. */
export interface Ledger {
  /** Ratings that the server acknowledged, with the receipt that it gave. */
  readonly acknowledged: Map<string, { rating: SentRating; receipt: string }>;
  /** Ratings that it refused for good: they must never be counted. */
  readonly refused: Set<string>;
  /** Acknowledged before, and taken for new when sent again. */
  readonly forgotten: string[];
  readonly answers: Map<number | "no answer", number>;
  slowestMs: number;
}

export interface Crowd {
  readonly ledger: Ledger;
  /** Ends the load; resolves once every rating that was in doubt is acknowledged. */
  settle(): Promise<void>;
}

export interface CrowdOptions {
  readonly clients: number;
  /** Where to send; a rating in doubt may go to another address. */
  readonly addresses: () => readonly string[];
  readonly points: readonly string[];
  readonly days: () => readonly string[];
}

export function newLedger(): Ledger {
  return { acknowledged: new Map(), refused: new Set(), forgotten: [], answers: new Map(), slowestMs: 0 };
}

/** Clients that rate one after the other, repeat what was acknowledged, and sometimes send what must be refused. */
export function startCrowd(ledger: Ledger, options: CrowdOptions): Crowd {
  const inDoubt = new Map<string, SentRating>();
  let isOver = false;

  async function client(): Promise<void> {
    while (!isOver) {
      await pause(Math.random() * THINKS_UP_TO_MS);
      const rating = nextRating();
      inDoubt.set(rating.id, rating);
      while (inDoubt.has(rating.id) && !isOver) {
        await send(rating);
        if (inDoubt.has(rating.id)) await pause(100 + Math.random() * 300);
      }
    }
  }

  function nextRating(): SentRating {
    const known = [...ledger.acknowledged.values()].slice(-200);
    if (Math.random() < SHARE_REPEATED && known.length > 0)
      return (pick(known) as { rating: SentRating }).rating;
    const overall = Math.random() < SHARE_WRONG ? 9 : 1 + Math.floor(Math.random() * 5);
    return {
      id: crypto.randomUUID(),
      day: pick(options.days()),
      point: pick(options.points),
      answers: { overall },
    };
  }

  async function send(rating: SentRating): Promise<void> {
    const at = performance.now();
    const answer = await post(pick(options.addresses()), rating);
    ledger.slowestMs = Math.max(ledger.slowestMs, performance.now() - at);
    const status = answer?.status ?? "no answer";
    ledger.answers.set(status, (ledger.answers.get(status) ?? 0) + 1);
    if (!answer || answer.status >= 500) return;
    inDoubt.delete(rating.id);
    const before = ledger.acknowledged.get(rating.id);
    if (answer.status >= 400) ledger.refused.add(rating.id);
    else if (!before) ledger.acknowledged.set(rating.id, { rating, receipt: answer.receipt });
    else if (answer.status === 201 || before.receipt !== answer.receipt) ledger.forgotten.push(rating.id);
  }

  const clients = Array.from({ length: options.clients }, client);
  return {
    ledger,
    async settle() {
      isOver = true;
      await Promise.all(clients);
      for (const until = Date.now() + SETTLE_LIMIT_MS; inDoubt.size > 0; ) {
        await Promise.all([...inDoubt.values()].map(send));
        if (inDoubt.size > 0) await pause(250);
        if (Date.now() > until)
          throw new Error(`${inDoubt.size} ratings are not taken ${SETTLE_LIMIT_MS} ms after the fault`);
      }
    },
  };
}

async function post(
  address: string,
  rating: SentRating,
): Promise<{ status: number; receipt: string } | undefined> {
  try {
    const response = await fetch(`${address}/api/ratings`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(rating),
      signal: AbortSignal.timeout(HANGS_AFTER_MS),
    });
    const { receipt } = (await response.json()) as { receipt: string };
    return { status: response.status, receipt };
  } catch {
    return undefined;
  }
}

function pick<T>(list: readonly T[]): T {
  return list[Math.floor(Math.random() * list.length)] as T;
}
