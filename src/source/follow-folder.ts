import { isSkipped } from './card-folder.ts';
import type { CardFolder } from './card-source.ts';
import { listFolder } from './dropped-folder.ts';
import { observe } from './file-observer.ts';
import { lastWins } from './last-wins.ts';

/** A training run may write without end, in ms. */
const PAUSE = 1000;

/**
 * Calls `tell` with each new state of a folder but for what changes in its card, where the browser
 * tells of changes.
 */
export function followFolder(
  folder: CardFolder,
  card: string,
  tell: (folder: CardFolder) => Promise<void>,
  signal: AbortSignal,
): void {
  const { handle } = folder;
  let known = stateOf(folder, card);
  const look = lastWins(async () => {
    await new Promise((done) => setTimeout(done, PAUSE));
    if (document.hidden) {
      document.addEventListener('visibilitychange', look, { once: true, signal });
      return;
    }
    const listed = signal.aborted || !handle ? null : await listFolder(handle).catch(() => null);
    const state = listed && stateOf(listed, card);
    if (listed !== null && state !== null && state !== known && !signal.aborted) {
      known = state;
      await tell(listed);
    }
  });
  if (handle !== undefined) {
    void observe(handle, signal, (_, paths) => {
      if (paths.some((path) => path.join('/') !== card && !path.some(isSkipped))) {
        look();
      }
    });
  }
}

/** Two lists of files with the same state have the same files in them. */
function stateOf({ files }: CardFolder, card: string): string {
  return files
    .filter(({ path }) => path !== card)
    .map(({ path, file }) => `${path}\n${file.size} ${file.lastModified}`)
    .toSorted()
    .join('\n');
}
