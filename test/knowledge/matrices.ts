// Small matrices for the tests of what is computed with them: square, row by row.
import fc from "fast-check";

/** A symmetric matrix that is safely positive definite. */
export const definiteMatrix = (
  sizes: { min: number; max: number } = { min: 1, max: 7 },
): fc.Arbitrary<{ matrix: Float64Array; size: number }> =>
  fc.integer(sizes).chain((size) =>
    fc.array(fc.integer({ min: -20, max: 20 }), { minLength: size * size, maxLength: size * size }).map((values) => {
      const root = Float64Array.from(values, (value) => value / 10);
      const matrix = multiply(root, transpose(root, size), size);
      return { matrix: matrix.map((value, at) => value + (at % (size + 1) === 0 ? 0.5 : 0)), size };
    }),
  );

export function multiply(a: Float64Array, b: Float64Array, size: number): Float64Array {
  return a.map((_, at) => {
    const [row, column] = [Math.floor(at / size), at % size];
    return Array.from({ length: size }, (_, k) => (a[row * size + k] ?? 0) * (b[k * size + column] ?? 0)).reduce(
      (sum, value) => sum + value,
      0,
    );
  });
}

export const transpose = (matrix: Float64Array, size: number): Float64Array =>
  matrix.map((_, at) => matrix[(at % size) * size + Math.floor(at / size)] ?? 0);
