import { releaseBatch, type WaitingCell } from "./release.ts";

/** One unit of the tree; `parentId` null: the root, or a unit with nothing above it. */
export interface AgencyNode<K> {
  readonly id: K;
  readonly parentId: K | null;
}

/** A cell together with the agency it belongs to. */
export interface AgencyCell<K> {
  readonly agencyId: K;
  readonly cell: WaitingCell;
}

/**
 * What becomes of the answers still waiting when a year is closed: they move up the tree until five have met.
 *
 * Formula: from the leaves to the root, each agency's waiting answers, its own and those its children passed up, go
 * through releaseBatch. What is released belongs to that agency, without a rating point. What still waits moves to the parent.
 * At a root it stays waiting. An agency that is passed by releases nothing. No answer is lost, and the order of the
 * input does not matter.
 * Source: a choice of this platform, the same as releaseBatch.
 * Refuses: an agency that is listed twice or missing, a parent that is missing, a tree that runs in a circle.
 *
 * @example
 * closeYear([{ agencyId: "a", cell: { criterion: "overall", field: "land", counts: [0, 0, 0, 0, 3] } }, { agencyId: "b", cell: { criterion: "overall", field: "land", counts: [1, 0, 0, 1, 0] } }], [{ id: "root", parentId: null }, { id: "a", parentId: "root" }, { id: "b", parentId: "root" }]); // → { released: [{ agencyId: "root", cell: { criterion: "overall", field: "land", counts: [1, 0, 0, 1, 3] } }], waiting: [] }
 * closeYear([], [{ id: "a", parentId: "b" }]); // → RangeError
 */
export function closeYear<K extends string | number>(
  pools: readonly AgencyCell<K>[],
  agencies: readonly AgencyNode<K>[],
  passedBy: ReadonlySet<K> = new Set(),
): { released: AgencyCell<K>[]; waiting: AgencyCell<K>[] } {
  const released: AgencyCell<K>[] = [];
  const waiting: AgencyCell<K>[] = [];
  const waitingOf = new Map<K, WaitingCell[]>(agencies.map(({ id }) => [id, []]));
  const put = (agencyId: K, cells: readonly WaitingCell[]): void => {
    const pool = waitingOf.get(agencyId);
    if (pool === undefined) throw new RangeError(`agency ${agencyId} is not in the tree`);
    pool.push(...cells);
  };
  const order = leavesFirst(agencies);
  for (const { agencyId, cell } of pools) put(agencyId, [cell]);
  for (const { id, parentId } of order) {
    const own = waitingOf.get(id) ?? [];
    const batch = passedBy.has(id) && parentId !== null ? { released: [], waiting: own } : releaseBatch(own);
    for (const cell of batch.released) released.push({ agencyId: id, cell });
    if (parentId !== null) put(parentId, batch.waiting);
    else for (const cell of batch.waiting) waiting.push({ agencyId: id, cell });
  }
  return { released, waiting };
}

/** The deepest first, equal depths by id: every child before its parent, whatever the order of the input. */
function leavesFirst<K extends string | number>(agencies: readonly AgencyNode<K>[]): AgencyNode<K>[] {
  const byId = new Map(agencies.map((agency) => [agency.id, agency]));
  if (byId.size !== agencies.length) throw new RangeError("an agency is listed twice");
  const depth = (agency: AgencyNode<K>): number => {
    let steps = 0;
    for (let at = agency; at.parentId !== null; steps++) {
      const parent = byId.get(at.parentId);
      if (parent === undefined)
        throw new RangeError(`parent ${at.parentId} of agency ${at.id} is not in the tree`);
      if (steps > agencies.length) throw new RangeError(`the agencies above ${agency.id} run in a circle`);
      at = parent;
    }
    return steps;
  };
  return agencies
    .map((agency) => ({ agency, steps: depth(agency) }))
    .sort((a, b) => b.steps - a.steps || (a.agency.id < b.agency.id ? -1 : 1))
    .map(({ agency }) => agency);
}
