// Linear algebra on symmetric positive definite matrices: square, row by row in one Float64Array.

/**
 * Turns a symmetric positive definite matrix into its lower Cholesky factor, in place. Only the lower triangle is read;
 * what stands above the diagonal is left as it was.
 * @throws RangeError if the matrix is not positive definite
 */
export function factorise(matrix: Float64Array, size: number): void {
  for (let row = 0; row < size; row += 1) {
    const at = row * size;
    for (let column = 0; column <= row; column += 1) {
      const other = column * size;
      let sum = matrix[at + column] as number;
      for (let k = 0; k < column; k += 1) sum -= (matrix[at + k] as number) * (matrix[other + k] as number);
      if (column < row) matrix[at + column] = sum / (matrix[other + column] as number);
      else if (sum > 0) matrix[at + row] = Math.sqrt(sum);
      else throw new RangeError(`the matrix is not positive definite at row ${row}`);
    }
  }
}

/** The inverse of a lower triangular matrix, itself lower triangular with zeros above the diagonal. */
export function invertLower(factor: Float64Array, size: number): Float64Array {
  const inverse = new Float64Array(size * size);
  for (let row = 0; row < size; row += 1) {
    const at = row * size;
    for (let k = 0; k < row; k += 1) {
      const weight = factor[at + k] as number;
      const other = k * size;
      for (let column = 0; column <= k; column += 1)
        inverse[at + column] = (inverse[at + column] as number) - weight * (inverse[other + column] as number);
    }
    const scale = 1 / (factor[at + row] as number);
    for (let column = 0; column < row; column += 1) inverse[at + column] = (inverse[at + column] as number) * scale;
    inverse[at + row] = scale;
  }
  return inverse;
}

/** Solves `L Lᵀ x = b` for a lower Cholesky factor `L`, in place of `b`. */
export function solve(factor: Float64Array, size: number, b: Float64Array): void {
  for (let row = 0; row < size; row += 1) {
    let sum = b[row] as number;
    for (let k = 0; k < row; k += 1) sum -= (factor[row * size + k] as number) * (b[k] as number);
    b[row] = sum / (factor[row * size + row] as number);
  }
  for (let row = size - 1; row >= 0; row -= 1) {
    let sum = b[row] as number;
    for (let k = row + 1; k < size; k += 1) sum -= (factor[k * size + row] as number) * (b[k] as number);
    b[row] = sum / (factor[row * size + row] as number);
  }
}
