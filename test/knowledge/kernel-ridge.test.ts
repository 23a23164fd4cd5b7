import fc from "fast-check";
import { expect, test } from "vitest";
import { fitRidge } from "../../src/knowledge/kernel-ridge.ts";
import { definiteMatrix } from "./matrices.ts";

const LAMBDA = 0.2;
const CLASSES = 3;
const every = (): boolean => true;

const learnable = () =>
  definiteMatrix().chain(({ matrix, size }) =>
    fc
      .array(fc.integer({ min: 0, max: CLASSES - 1 }), { minLength: size, maxLength: size })
      .map((classes) => ({ kernel: matrix, classOf: Int32Array.from(classes) })),
  );

test("leaving a row out in closed form is the same as fitting without it", () => {
  fc.assert(
    fc.property(learnable(), ({ kernel, classOf }) => {
      const { withoutRow } = fitRidge(kernel.slice(), classOf, CLASSES, LAMBDA, every);

      for (let row = 0; row < classOf.length; row += 1)
        expectRow(
          withoutRow,
          row,
          predictWithout(kernel, classOf, row, (other) => other === row),
        );
    }),
  );
});

test("leaving a class out in closed form is the same as fitting without it", () => {
  fc.assert(
    fc.property(learnable(), ({ kernel, classOf }) => {
      const { withoutClass } = fitRidge(kernel.slice(), classOf, CLASSES, LAMBDA, every);

      for (let row = 0; row < classOf.length; row += 1)
        expectRow(
          withoutClass,
          row,
          predictWithout(kernel, classOf, row, (other) => classOf[other] === classOf[row]),
        );
    }),
  );
});

test("the same rows give the same weights, bit by bit", () => {
  const kernel = Float64Array.of(1, 0.3, 0.1, 0.3, 1, 0.2, 0.1, 0.2, 1);
  const classOf = Int32Array.of(0, 1, 1);

  const first = fitRidge(kernel.slice(), classOf, 2, LAMBDA, every);
  const second = fitRidge(kernel.slice(), classOf, 2, LAMBDA, every);

  expect(second).toEqual(first);
});

/** What is predicted for a row after fitting the rows that are not left out. */
function predictWithout(
  kernel: Float64Array,
  classOf: Int32Array,
  row: number,
  leftOut: (other: number) => boolean,
): number[] {
  const size = classOf.length;
  const kept = Array.from(classOf.keys()).filter((other) => !leftOut(other));
  const at = (i: number, j: number): number => kernel[i * size + j] ?? 0;
  const smaller = Float64Array.from(kept.flatMap((i) => kept.map((j) => at(i, j))));
  const classes = Int32Array.from(kept, (i) => classOf[i] ?? 0);
  const { weights } = fitRidge(smaller, classes, CLASSES, LAMBDA, () => false);
  return Array.from({ length: CLASSES }, (_, each) =>
    kept.reduce((sum, other, i) => sum + at(row, other) * (weights[i * CLASSES + each] ?? 0), 0),
  );
}

function expectRow(predicted: Float64Array, row: number, wanted: readonly number[]): void {
  wanted.forEach((value, each) => {
    expect(predicted[row * CLASSES + each]).toBeCloseTo(value, 5);
  });
}
