/** A request that must lead to the status, for every status that the document lists. */
export interface Try {
  readonly operation: string;
  readonly status: number;
  readonly path?: string;
  readonly init?: RequestInit;
  /** Asked of an app whose database is away. */
  readonly lost?: boolean;
}

const rating = {
  id: "4a7c0a51-1c7e-4c38-9f0d-2e6f5b8f9a01",
  day: "2026-11-23",
  point: "BDQ44NEP",
  answers: { overall: 5 },
};

function post(status: number, body: unknown, type = "application/json", lost = false): Try {
  const init = { method: "POST", headers: { "Content-Type": type }, body: JSON.stringify(body) };
  return { operation: "post /api/ratings", status, init, lost };
}

/** The clock stands at 2026-11-23; units are those of Bắc Kạn. */
export const TRIES: readonly Try[] = [
  { operation: "get /api/agencies", status: 200, path: "/api/agencies?search=bang+thanh&on=2025-07-01" },
  { operation: "get /api/agencies", status: 422, path: "/api/agencies?kind=kingdom" },
  { operation: "get /api/agencies", status: 503, lost: true },
  { operation: "get /api/results", status: 200 },
  { operation: "get /api/results", status: 200, path: "/api/results?by=agency,period,criterion,field,point" },
  { operation: "get /api/results", status: 404, path: "/api/results?agency=99999" },
  { operation: "get /api/results", status: 422, path: "/api/results?period=week" },
  { operation: "get /api/results", status: 503, lost: true },
  { operation: "get /api/official-figures", status: 200 },
  { operation: "get /api/official-figures", status: 503, lost: true },
  post(201, rating),
  post(200, rating),
  post(400, []),
  post(404, { ...rating, point: "BDQ44NEQ" }),
  post(410, { ...rating, point: "XBRE2TW9" }),
  post(413, { ...rating, comment: "a".repeat(17_000) }),
  post(415, rating, "text/plain"),
  post(422, { ...rating, answers: { overall: 0 } }),
  post(422, { ...rating, day: "2026-11-24" }),
  post(503, rating, "application/json", true),
  { operation: "get /healthz", status: 200 },
  { operation: "get /readyz", status: 200 },
  { operation: "get /readyz", status: 503, lost: true },
];
