import type { Program } from "../../program/schema.ts";

/** A kind of contribution, with what its quantity and its reach count. */
export interface KindShown {
  readonly id: string;
  readonly name: string;
  readonly reachOf: string | undefined;
  readonly unit: (count: number) => string;
}

/** In the order of program.yaml. One that it has no more goes by its id, behind the others. */
export function kindsIn({ contributions }: Pick<Program, "contributions">, ids: ReadonlySet<string>) {
  const known = contributions.kinds.map(
    ({ id, name, quantity, reach }): KindShown => ({
      ...{ id, name, reachOf: reach },
      unit: (count) => (count === 1 ? quantity.one : quantity.many),
    }),
  );
  const gone = [...ids].filter((id) => known.every((kind) => kind.id !== id)).sort();
  return [
    ...known.filter(({ id }) => ids.has(id)),
    ...gone.map((id): KindShown => ({ id, name: id, reachOf: undefined, unit: () => "" })),
  ];
}
