/**
 * The x that solves A·x = b for a symmetric positive definite A, of which the lower triangle is read, row by row.
 * A is overwritten by its factor, so that a thousand shuffles need no thousand copies.
 *
 * Formula: A = L·Lᵀ; L·y = b forward, then Lᵀ·x = y backward.
 * Source: Golub and Van Loan (2013), "Matrix Computations", 4th edition, section 4.2.
 * Refuses: an A that is not square or not positive definite.
 *
 * @example
 * [...solveCholesky(Float64Array.of(4, 0, 2, 5), Float64Array.of(8, 12))]; // → [1, 2]
 * solveCholesky(Float64Array.of(1, 0, 2, 1), Float64Array.of(1, 1)); // → RangeError
 */
export function solveCholesky(lower: Float64Array, right: Float64Array): Float64Array {
  const size = right.length;
  if (lower.length !== size * size) throw new RangeError("solveCholesky needs a square matrix");
  const at = (row: number, column: number): number => lower[row * size + column] as number;
  const x = right.slice();
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      let rest = at(row, column);
      for (let k = 0; k < column; k++) rest -= at(row, k) * at(column, k);
      if (column === row && !(rest > 0)) throw new RangeError("the matrix is not positive definite");
      lower[row * size + column] = column === row ? Math.sqrt(rest) : rest / at(column, column);
    }
  }
  for (let row = 0; row < size; row++) {
    for (let k = 0; k < row; k++) x[row] = (x[row] as number) - at(row, k) * (x[k] as number);
    x[row] = (x[row] as number) / at(row, row);
  }
  for (let row = size - 1; row >= 0; row--) {
    for (let k = row + 1; k < size; k++) x[row] = (x[row] as number) - at(k, row) * (x[k] as number);
    x[row] = (x[row] as number) / at(row, row);
  }
  return x;
}
