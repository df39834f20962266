import fc from "fast-check";
import { expect, test } from "vitest";
import { solveCholesky } from "#scoring/solveCholesky.ts";

test("the solution, put back, gives the right side", () => {
  const entry = fc.integer({ min: -9, max: 9 });
  const system = fc
    .integer({ min: 1, max: 8 })
    .chain((size) =>
      fc.tuple(fc.array(entry, { minLength: size * size, maxLength: size * size }), fc.constant(size)),
    );
  fc.assert(
    fc.property(system, ([root, size]) => {
      // R·Rᵀ + 1 is positive definite whatever R.
      const at = (row: number, column: number): number =>
        Array.from(
          { length: size },
          (_, k) => (root[row * size + k] ?? 0) * (root[column * size + k] ?? 0),
        ).reduce((sum, product) => sum + product, row === column ? 1 : 0);
      const places = Array.from({ length: size }, (_, place) => place);
      const matrix = Float64Array.from(places.flatMap((row) => places.map((column) => at(row, column))));
      const right = Float64Array.from(places, (place) => place + 1);
      const x = solveCholesky(matrix, right);
      for (const row of places) {
        const back = places.reduce((sum, column) => sum + at(row, column) * (x[column] ?? 0), 0);
        expect(back).toBeCloseTo(row + 1, 6);
      }
    }),
  );
});

test("levels that nothing ties together are refused, not guessed", () => {
  expect(() => solveCholesky(Float64Array.of(1, 0, -1, 1), Float64Array.of(1, 1))).toThrow(RangeError);
});
