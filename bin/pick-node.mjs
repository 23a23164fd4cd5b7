/** The oldest Node that runs TypeScript as it stands and brings node:sqlite. */
export const NEEDED = 24;

/**
 * Decides which Node runs Laurel: the one at hand, the project's own, or none.
 * @param {{ version: string, path: string, own: string, ownExists: boolean, root: string }} found
 *   version and path of the Node at hand, where the project's own Node belongs, and the project's folder
 * @returns {{ here: true } | { instead: string } | { sentence: string }}
 */
export function pickNode({ version, path, own, ownExists, root }) {
  if (Number.parseInt(version, 10) >= NEEDED) return { here: true };
  // Were the project's own Node too old as well, starting it would go round in circles.
  if (ownExists && path !== own) return { instead: own };
  return {
    sentence: `Laurel needs Node ${NEEDED} or newer, and this is Node ${version}: run "npm ci" in ${root} (it brings its own Node ${NEEDED}), or install Node ${NEEDED} from nodejs.org.`,
  };
}
