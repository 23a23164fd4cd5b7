// Ways to run something many times and to know how long it took, in milliseconds.

/** Runs `work` to its end. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

/** Runs `work(0)` to `work(count - 1)`, one after the other: how long each took. */
export async function inTurn(count: number, work: (index: number) => Promise<unknown>): Promise<number[]> {
  const samples: number[] = [];
  for (let index = 0; index < count; index++) samples.push(await timed(() => work(index)));
  return samples;
}

/** Runs `work(0)` to `work(count - 1)` with `atOnce` of them under way all the time: how long all took, and each. */
export async function atOnce(
  lanes: number,
  count: number,
  work: (index: number) => Promise<unknown>,
): Promise<{ elapsedMs: number; samples: number[] }> {
  const samples: number[] = [];
  let next = 0;
  const lane = async () => {
    while (next < count) {
      const index = next++;
      samples.push(await timed(() => work(index)));
    }
  };
  const elapsedMs = await timed(() => Promise.all(Array.from({ length: lanes }, lane)));
  return { elapsedMs, samples };
}
