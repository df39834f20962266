/** One request and the status that any entry answers it with. */
export interface TriedRequest {
  readonly what: string;
  readonly path: string;
  readonly init?: RequestInit;
  readonly status: number;
}

const json = (body: unknown, type = "application/json"): RequestInit => ({
  method: "POST",
  headers: { "Content-Type": type },
  body: JSON.stringify(body),
});

/** The one-stop counter of Xã Bằng Thành, and one of Xã Bộc Bố, which it took over on 01/7/2025. */
export const POINT = "BDQ44NEP";
const CLOSED_POINT = "XBRE2TW9";

/** @param today day in Viet Nam */
export function requestsToTry(today: string): TriedRequest[] {
  const rating = {
    id: "5d0b2a6e-41c3-4d8c-9d59-0f5f3c1e7a10",
    day: today,
    point: POINT,
    answers: { overall: 5, officer: 4 },
    comment: "Chị ở quầy hướng dẫn rất kỹ.",
  };
  return [
    { what: "the process is alive", path: "/healthz", status: 200 },
    { what: "its database is up to date", path: "/readyz", status: 200 },
    { what: "the province's page", path: "/", status: 200 },
    { what: "a unit before the reorganisation", path: "/agencies/01864?on=2025-06-30", status: 200 },
    { what: "the same code the day after", path: "/agencies/01864?on=2025-07-01", status: 200 },
    { what: "posters of a unit", path: "/agencies/01864/posters", status: 200 },
    { what: "search without tone marks", path: "/api/agencies?search=bang+thanh", status: 200 },
    { what: "a rating page", path: `/d/${POINT}`, status: 200 },
    { what: "a rating page in English", path: `/d/${POINT}?lang=en`, status: 200 },
    { what: "a point of a unit that is gone", path: `/d/${CLOSED_POINT}`, status: 410 },
    { what: "a slip of the finger in a code", path: "/d/BDQ44NEQ", status: 404 },
    { what: "a rating", path: "/api/ratings", init: json(rating), status: 201 },
    { what: "the same rating again", path: "/api/ratings", init: json(rating), status: 200 },
    {
      what: "a level that there is not",
      path: "/api/ratings",
      init: json({ ...rating, answers: { overall: 6 } }),
      status: 422,
    },
    { what: "a rating as plain text", path: "/api/ratings", init: json(rating, "text/plain"), status: 415 },
    { what: "a body that is no JSON", path: "/api/ratings", init: { ...json({}), body: "{" }, status: 400 },
    {
      what: "a body of 17 KB",
      path: "/api/ratings",
      init: json({ ...rating, comment: "a".repeat(17 * 1024) }),
      status: 413,
    },
    { what: "reading where only writing is", path: "/api/ratings", status: 405 },
    { what: "figures", path: "/api/results", status: 200 },
    { what: "what others published", path: "/api/official-figures", status: 200 },
    { what: "an address that leads nowhere", path: "/no-such-page", status: 404 },
    { what: "the same for a program", path: "/api/no-such-thing", status: 404 },
  ];
}
