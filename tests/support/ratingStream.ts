import { seededRandom } from "../../server/simulation/random.ts";

/** A rating as a client sends it. */
export interface SentRating {
  readonly id: string;
  readonly day: string;
  readonly point: string;
  readonly answers: Readonly<Record<string, number>>;
}

/** Ratings over some points, the same for the same seed; factors are often left blank. */
export function ratingStream(
  seed: number,
  count: number,
  points: readonly string[],
  day: string,
): SentRating[] {
  const random = seededRandom(seed);
  const level = () => 1 + Math.floor(random.next() * 5);
  return Array.from({ length: count }, () => ({
    id: random.uuid(),
    day,
    point: points[Math.floor(random.next() * points.length)] as string,
    answers: { overall: level(), ...(random.next() < 0.4 && { officer: level(), feedback: level() }) },
  }));
}

/** The same list in an order that a seed determines. */
export function shuffled<T>(seed: number, list: readonly T[]): T[] {
  const random = seededRandom(seed);
  return list
    .map((item) => ({ item, place: random.next() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}

export interface SendOutcome {
  readonly statuses: ReadonlyMap<number, number>;
  /** Receipts seen for each id. */
  readonly receipts: ReadonlyMap<string, ReadonlySet<string>>;
  readonly seconds: number;
}

/** Sends everything with that many clients at once, each waiting for its answer before the next. */
export async function sendAll(
  url: string,
  ratings: readonly SentRating[],
  clients: number,
): Promise<SendOutcome> {
  const statuses = new Map<number, number>();
  const receipts = new Map<string, Set<string>>();
  const queue = [...ratings];
  const startedAt = performance.now();
  const client = async () => {
    for (let rating = queue.pop(); rating; rating = queue.pop()) {
      const response = await fetch(`${url}/api/ratings`, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(rating),
      });
      const { receipt } = (await response.json()) as { receipt?: string };
      statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
      if (receipt) receipts.set(rating.id, (receipts.get(rating.id) ?? new Set()).add(receipt));
      // As the page does: what the server was too busy for is sent again, with the same id.
      else if (response.status === 503) queue.unshift(rating);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return { statuses, receipts, seconds: (performance.now() - startedAt) / 1000 };
}
