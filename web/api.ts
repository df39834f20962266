import type { AgencyList } from "#contract/agencies.ts";
import type { Language } from "./messages/dictionary.ts";

/** Units by any name they ever had. Rejects when the server is away or says no. */
export async function searchAgencies(
  text: string,
  language: Language,
  signal?: AbortSignal,
): Promise<AgencyList["agencies"]> {
  const query = new URLSearchParams({ search: text, lang: language });
  const response = await fetch(`/api/agencies?${query}`, signal && { signal });
  if (!response.ok) throw new Error(`search answered ${response.status}`);
  return ((await response.json()) as AgencyList).agencies;
}
