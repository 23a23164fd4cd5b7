import { type Change, decodeChange, encodeChange } from "./changes.ts";
import { applyChange, emptyWorld } from "./fold.ts";
import type { PlaygroundPersistence } from "./persistence.ts";
import type { World } from "./world.ts";

/** Told of each change, in order, once it is durable and in the world. It must not throw. */
export type Watcher = (change: Change) => void;

export interface Journal {
  /** The world as of the last change. */
  readonly world: World;
  /**
   * Decides on changes and brings them about, one commit after the other. `decide` gets the number of the first
   * entry it will make; if it throws, nothing happens. Resolves when the changes are durable and in the world.
   */
  commit(decide: (world: World, seq: number) => readonly Change[]): Promise<readonly Change[]>;
  /** Returns how to stop watching. */
  watch(watcher: Watcher): () => void;
}

/** Reads the journal into a world and goes on writing it. Throws a JournalProblem where it cannot be read. */
export async function openJournal(persistence: PlaygroundPersistence): Promise<Journal> {
  const world = emptyWorld();
  let nextSeq = 1;
  for (const entry of await persistence.load()) {
    applyChange(world, decodeChange(entry));
    nextSeq = entry.seq + 1;
  }
  const watchers = new Set<Watcher>();
  let lastCommit: Promise<unknown> = Promise.resolve();

  async function bringAbout(decide: (world: World, seq: number) => readonly Change[]): Promise<readonly Change[]> {
    const changes = decide(world, nextSeq);
    if (changes.length === 0) return changes;
    await persistence.append(changes.map((change, index) => ({ seq: nextSeq + index, body: encodeChange(change) })));
    nextSeq += changes.length;
    for (const change of changes) {
      applyChange(world, change);
      for (const watcher of watchers) watcher(change);
    }
    return changes;
  }

  return {
    world,
    commit(decide) {
      const commit = lastCommit.then(() => bringAbout(decide));
      // A commit that failed tells its own caller; the next one goes ahead all the same.
      lastCommit = commit.catch(() => undefined);
      return commit;
    },
    watch(watcher) {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
  };
}
