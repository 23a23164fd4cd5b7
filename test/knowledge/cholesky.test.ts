import fc from "fast-check";
import { expect, test } from "vitest";
import { factorise, invertTransposed, solve } from "../../src/knowledge/cholesky.ts";
import { definiteMatrix, multiply, transpose } from "./matrices.ts";

test("the factor times its transpose is the matrix", () => {
  fc.assert(
    fc.property(definiteMatrix(), ({ matrix, size }) => {
      const factor = lowerOf(matrix, size);

      expectNear(multiply(factor, transpose(factor, size), size), matrix);
    }),
  );
});

test("what is solved satisfies the equation", () => {
  fc.assert(
    fc.property(definiteMatrix(), ({ matrix, size }) => {
      const factor = lowerOf(matrix, size);
      const wanted = Float64Array.from({ length: size }, (_, at) => at - 1.5);

      const solution = wanted.slice();
      solve(factor, size, solution);

      const back = wanted.map((_, row) =>
        solution.reduce((sum, value, column) => sum + value * (matrix[row * size + column] ?? 0), 0),
      );
      expectNear(back, wanted);
    }),
  );
});

test("the inverse of a factor times the factor is the identity", () => {
  fc.assert(
    fc.property(definiteMatrix(), ({ matrix, size }) => {
      const factor = lowerOf(matrix, size);

      const product = multiply(transpose(invertTransposed(factor, size), size), factor, size);

      expectNear(
        product,
        product.map((_, at) => (at % (size + 1) === 0 ? 1 : 0)),
      );
    }),
  );
});

test("a matrix that is not positive definite is refused", () => {
  expect(() => factorise(Float64Array.of(1, 0, 2, 1), 2)).toThrow(RangeError);
});

function lowerOf(matrix: Float64Array, size: number): Float64Array {
  const factor = matrix.slice();
  factorise(factor, size);
  return factor.map((value, at) => (at % size > Math.floor(at / size) ? 0 : value));
}

function expectNear(actual: Float64Array, wanted: Float64Array): void {
  actual.forEach((value, at) => {
    expect(value).toBeCloseTo(wanted[at] ?? Number.NaN, 6);
  });
}
