// What the browser keeps: drafts for this tab, marks of what was read for all tabs, and the theme. It may all vanish.

/** A corner of the browser's storage that never throws: private windows and full disks have none. */
function corner(storage: () => Storage) {
  return {
    read(key: string): string | undefined {
      try {
        return storage().getItem(`laurel ${key}`) ?? undefined;
      } catch {
        return undefined;
      }
    },
    write(key: string, value: string | undefined): void {
      try {
        if (value === undefined) storage().removeItem(`laurel ${key}`);
        else storage().setItem(`laurel ${key}`, value);
      } catch {
        // Then it is not kept.
      }
    },
  };
}

export const inThisTab = corner(() => sessionStorage);
export const inThisBrowser = corner(() => localStorage);

/** Reads what was kept as JSON; undefined for anything that is none. */
export function readKept<T>(text: string | undefined): T | undefined {
  try {
    return text === undefined ? undefined : (JSON.parse(text) as T);
  } catch {
    return undefined;
  }
}
