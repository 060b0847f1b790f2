import { isSkipped, MOST_FILES } from './card-folder.ts';
import type { CardFolder } from './card-source.ts';
import { listFolder } from './dropped-folder.ts';
import { observe } from './file-observer.ts';
import { lastWins } from './last-wins.ts';

/** How long changes are gathered, in ms, and the share of the time that showing them may take. */
const PAUSE = 1000;
const SHARE = 1 / 20;

/** What a training run goes on writing says nothing of its card. */
const WRITTEN_ON = /\.(?:log|out|err|tmp|part|incomplete|lock)$|~$|tfevents|^nohup/;

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
  let pause = PAUSE;
  const look = lastWins(async () => {
    await new Promise((done) => setTimeout(done, pause));
    if (document.hidden) {
      document.addEventListener('visibilitychange', look, { once: true, signal });
      return;
    }
    const begun = performance.now();
    const listed =
      signal.aborted || !handle ? null : await listFolder(handle, MOST_FILES).catch(() => null);
    const state = listed && stateOf(listed, card);
    if (listed !== null && state !== null && state !== known && !signal.aborted) {
      known = state;
      await tell(listed);
    }
    pause = Math.max(PAUSE, (performance.now() - begun) / SHARE);
  });
  if (handle === undefined) {
    return;
  }
  const observing = observe(handle, signal, (_, paths) => {
    if (paths.some((path) => path.join('/') !== card && !isWrittenOn(path))) {
      look();
    }
  });
  void observing.then((isObserved) => {
    // What changed since the folder was opened is told by nobody. Of a large one fewer files are listed now.
    if (isObserved && folder.files.length < MOST_FILES) {
      look();
    }
  });
}

function isWrittenOn(path: readonly string[]): boolean {
  return path.some(isSkipped) || WRITTEN_ON.test(path.at(-1) ?? '');
}

/** Two lists of files with the same state have the same files in them. */
function stateOf({ files }: CardFolder, card: string): string {
  return files
    .filter(({ path }) => path !== card && !isWrittenOn(path.split('/')))
    .map(({ path, file }) => `${path}\n${file.size} ${file.lastModified}`)
    .toSorted()
    .join('\n');
}
