/** One change of the playground's world. `body` is JSON that only the playground reads. */
export interface JournalEntry {
  readonly seq: number;
  readonly body: string;
}

/** Where the playground keeps its world between runs. It is handed in: the playground never touches the record. */
export interface PlaygroundPersistence {
  /** Everything kept so far, in order of `seq`. */
  load(): Promise<readonly JournalEntry[]>;
  /** Durable when it resolves. Entries of one call are kept together or not at all. */
  append(entries: readonly JournalEntry[]): Promise<void>;
}

/** A playground that forgets: for tests, and for one question from the command line. */
export function memoryPersistence(entries: JournalEntry[] = []): PlaygroundPersistence {
  return {
    load: async () => [...entries],
    append: async (more) => {
      entries.push(...more);
    },
  };
}
