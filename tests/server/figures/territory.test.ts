import { describe, expect, test } from "vitest";
import type { StoredAgency } from "../../../server/database/agencies.ts";
import { territoryOf } from "../../../server/figures/territory.ts";

function unit(id: number, parentId: number | null = null): StoredAgency {
  return {
    id,
    code: String(id),
    validFrom: "2020-01-01",
    validTo: null,
    name: `Đơn vị ${id}`,
    kind: "commune",
    parentId,
  };
}
const step = (predecessorId: number, successorId: number) => ({ predecessorId, successorId });

describe("territoryOf", () => {
  test("a chain of two mergers ends at the last unit", () => {
    const units = [unit(1), unit(2), unit(3)];
    const { groupOf } = territoryOf(3, units, [step(1, 2), step(2, 3)], "new");
    expect([...groupOf].sort()).toEqual([
      [1, 3],
      [2, 3],
      [3, 3],
    ]);
  });

  test("a unit of the past has its own predecessors, not its successor's other ones", () => {
    const units = [unit(1), unit(2), unit(3), unit(4)];
    const { groupOf } = territoryOf(2, units, [step(1, 2), step(2, 3), step(4, 3)], "new");
    expect([...groupOf].sort()).toEqual([
      [1, 2],
      [2, 2],
    ]);
  });

  test("a divided unit stays under its own name where all its parts are", () => {
    const units = [unit(9), unit(1, 9), unit(2, 9), unit(3)];
    const { groupOf, divided } = territoryOf(9, units, [step(3, 1), step(3, 2)], "new");
    expect(groupOf.get(3)).toBe(3);
    expect(divided).toEqual([]);
  });

  test("a divided unit belongs to none of its parts alone", () => {
    const units = [unit(1), unit(2), unit(3)];
    const { groupOf, divided } = territoryOf(1, units, [step(3, 1), step(3, 2)], "new");
    expect([...groupOf.keys()]).toEqual([1]);
    expect(divided.map(({ id }) => id)).toEqual([3]);
  });

  test("old boundaries follow the tree and no succession", () => {
    const units = [unit(9), unit(1, 9), unit(3)];
    const { groupOf } = territoryOf(9, units, [step(3, 1)], "old");
    expect([...groupOf.keys()].sort()).toEqual([1, 9]);
  });
});
