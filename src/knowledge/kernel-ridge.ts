// Kernel ridge regression, one class versus the rest, in closed form: the same rows give the same weights, bit by bit.
import { factorise, invertTransposed, solve } from "./cholesky.ts";

/** What the regression has learned of `size` rows in `classes` classes. */
export interface Regression {
  readonly size: number;
  readonly classes: number;
  /** How much each row speaks for each class, row by row. A prediction is the sum of kernel × weight over the rows. */
  readonly weights: Float64Array;
  /** What each row would be taken for had it not been learned from, row by row. */
  readonly withoutRow: Float64Array;
  /** What each row would be taken for had no row of its class been learned from. Its own class then scores 0. */
  readonly withoutClass: Float64Array;
}

/**
 * Fits the regression.
 * @param kernel likeness of every two rows, symmetric and positive semidefinite; overwritten
 * @param classOf the class of each row, from 0
 * @param grouped classes of which `withoutClass` is wanted: of the others it is that of `withoutRow`
 */
export function fitRidge(
  kernel: Float64Array,
  classOf: Int32Array,
  classes: number,
  lambda: number,
  grouped: (oneClass: number) => boolean,
): Regression {
  const size = classOf.length;
  for (let row = 0; row < size; row += 1) kernel[row * size + row] = (kernel[row * size + row] as number) + lambda;
  factorise(kernel, size);
  const inverse = invertTransposed(kernel, size);
  const weights = weigh(inverse, classOf, classes);
  const withoutRow = leaveOutRows(inverse, weights, classOf, classes);
  const withoutClass = withoutRow.slice();
  for (let each = 0; each < classes; each += 1)
    if (grouped(each)) leaveOutClass(each, inverse, weights, classOf, classes, withoutClass);
  return { size, classes, weights, withoutRow, withoutClass };
}

/** `K⁻¹ Y` where `Y` says which row is in which class, from the inverse of the Cholesky factor, transposed. */
function weigh(inverse: Float64Array, classOf: Int32Array, classes: number): Float64Array {
  const size = classOf.length;
  const sums = new Float64Array(size * classes);
  for (let row = 0; row < size; row += 1) {
    const own = classOf[row] as number;
    for (let k = row; k < size; k += 1)
      sums[k * classes + own] = (sums[k * classes + own] as number) + (inverse[row * size + k] as number);
  }
  const weights = new Float64Array(size * classes);
  for (let row = 0; row < size; row += 1) {
    const own = weights.subarray(row * classes, (row + 1) * classes);
    for (let k = row; k < size; k += 1) {
      const weight = inverse[row * size + k] as number;
      const at = k * classes;
      for (let each = 0; each < classes; each += 1)
        own[each] = (own[each] as number) + weight * (sums[at + each] as number);
    }
  }
  return weights;
}

/** The closed form of leaving one row out: what it is, less its weight over its place on the diagonal of `K⁻¹`. */
function leaveOutRows(
  inverse: Float64Array,
  weights: Float64Array,
  classOf: Int32Array,
  classes: number,
): Float64Array {
  const size = classOf.length;
  const predicted = new Float64Array(size * classes);
  for (let row = 0; row < size; row += 1) {
    const diagonal = product(inverse, size, row, row);
    for (let each = 0; each < classes; each += 1)
      predicted[row * classes + each] =
        (classOf[row] === each ? 1 : 0) - (weights[row * classes + each] as number) / diagonal;
  }
  return predicted;
}

/** The same for all rows of a class at once: the diagonal becomes a block. */
function leaveOutClass(
  own: number,
  inverse: Float64Array,
  weights: Float64Array,
  classOf: Int32Array,
  classes: number,
  predicted: Float64Array,
): void {
  const size = classOf.length;
  const rows = Array.from(classOf.keys()).filter((row) => classOf[row] === own);
  const block = Float64Array.from(
    rows.flatMap((row, i) => rows.map((other, j) => (j <= i ? product(inverse, size, row, other) : 0))),
  );
  factorise(block, rows.length);
  for (let each = 0; each < classes; each += 1) {
    const part = Float64Array.from(rows, (row) => weights[row * classes + each] as number);
    solve(block, rows.length, part);
    rows.forEach((row, i) => {
      predicted[row * classes + each] = (each === own ? 1 : 0) - (part[i] as number);
    });
  }
}

/** One entry of `K⁻¹`, from the inverse of the Cholesky factor, transposed. */
function product(inverse: Float64Array, size: number, row: number, other: number): number {
  const [at, beside] = [row * size, other * size];
  let sum = 0;
  for (let k = Math.max(row, other); k < size; k += 1)
    sum += (inverse[at + k] as number) * (inverse[beside + k] as number);
  return sum;
}
