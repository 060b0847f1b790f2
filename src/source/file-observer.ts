interface FileRecord {
  readonly type: 'appeared' | 'disappeared' | 'errored' | 'modified' | 'moved' | 'unknown';
  readonly relativePathComponents: readonly string[];
}

/** Only Chromium has it (https://github.com/whatwg/fs/blob/main/proposals/FileSystemObserver.md). */
interface Observer {
  observe(handle: FileSystemHandle, options?: { readonly recursive: boolean }): Promise<void>;
  disconnect(): void;
}

type ObserverClass = new (tell: (records: readonly FileRecord[]) => void) => Observer;

/**
 * Calls `tell` when a file changes, or anything in a folder, with the paths in it; `isOver` once
 * nothing more is told, as of a file that was deleted. False where nothing can be told.
 */
export async function observe(
  handle: FileSystemHandle,
  signal: AbortSignal,
  tell: (isOver: boolean, paths: readonly (readonly string[])[]) => void,
): Promise<boolean> {
  const { FileSystemObserver } = globalThis as { FileSystemObserver?: ObserverClass };
  if (FileSystemObserver === undefined) {
    return false;
  }
  const observer = new FileSystemObserver((records) => {
    if (!signal.aborted) {
      const paths = records.map(({ relativePathComponents }) => relativePathComponents);
      tell(records.some(endsAll), paths);
    }
  });
  signal.addEventListener('abort', () => observer.disconnect());
  try {
    await observer.observe(handle, { recursive: handle.kind === 'directory' });
    if (signal.aborted) {
      // What it was told to observe after its end, it observes.
      observer.disconnect();
    }
    return !signal.aborted;
  } catch {
    // Gone by now, or in a place of which the system tells nothing.
    return false;
  }
}

/** What is deleted in a folder ends nothing: the folder is still there. */
function endsAll({ type, relativePathComponents }: FileRecord): boolean {
  const isOfAll = relativePathComponents.length === 0;
  return type === 'errored' || (isOfAll && (type === 'disappeared' || type === 'moved'));
}
