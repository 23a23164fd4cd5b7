// Fits a linear model of several classes (softmax regression) by AdaGrad. The same examples always give the same.
export interface Example {
  readonly amounts: readonly (readonly [feature: number, amount: number])[];
  /** Which class it is of. */
  readonly label: number;
}

export interface Fitting {
  readonly classes: number;
  readonly features: number;
  readonly epochs: number;
  /** How strongly weights are drawn to nought. */
  readonly decay: number;
  readonly rate: number;
}

/** The weights of all classes, one class behind the other, and the bias of each. */
export interface Fitted {
  readonly weights: Float64Array;
  readonly bias: Float64Array;
}

const START = 1e-6;

export function fitSoftmax(examples: readonly Example[], fitting: Fitting): Fitted {
  const { classes, features, epochs, decay, rate } = fitting;
  const weights = new Float64Array(classes * features);
  const squares = new Float64Array(classes * features).fill(START);
  const bias = new Float64Array(classes);
  const biasSquares = new Float64Array(classes).fill(START);
  const order = examples.map((_, index) => index);
  const draw = drawing();
  const errors = new Float64Array(classes);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, draw);
    for (const index of order) {
      const { amounts, label } = examples[index] as Example;
      errorsOf(amounts, label, { weights, bias }, features, errors);
      for (let each = 0; each < classes; each++) {
        const error = errors[each] as number;
        for (const [feature, amount] of amounts) {
          const at = each * features + feature;
          const slope = error * amount + decay * (weights[at] as number);
          squares[at] = (squares[at] as number) + slope * slope;
          weights[at] = (weights[at] as number) - (rate * slope) / Math.sqrt(squares[at] as number);
        }
        biasSquares[each] = (biasSquares[each] as number) + error * error;
        bias[each] = (bias[each] as number) - (rate * error) / Math.sqrt(biasSquares[each] as number);
      }
    }
  }
  return { weights, bias };
}

/** Chance of each class, less one for the right one. */
function errorsOf(
  amounts: Example["amounts"],
  label: number,
  { weights, bias }: Fitted,
  features: number,
  errors: Float64Array,
): void {
  for (let each = 0; each < errors.length; each++) {
    let sum = bias[each] as number;
    for (const [feature, amount] of amounts) sum += (weights[each * features + feature] as number) * amount;
    errors[each] = sum;
  }
  const most = Math.max(...errors);
  let all = 0;
  for (let each = 0; each < errors.length; each++) {
    errors[each] = Math.exp((errors[each] as number) - most);
    all += errors[each] as number;
  }
  for (let each = 0; each < errors.length; each++)
    errors[each] = (errors[each] as number) / all - (each === label ? 1 : 0);
}

/** A linear congruential generator: the same numbers on every machine. */
function drawing(): () => number {
  let state = 7;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state / 2 ** 31;
  };
}

function shuffle(order: number[], draw: () => number): void {
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(draw() * (last + 1));
    [order[last], order[other]] = [order[other] as number, order[last] as number];
  }
}
