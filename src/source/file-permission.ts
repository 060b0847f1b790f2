/** Only Chromium has these, of handles to files of the reader's machine. */
type Guarded = FileSystemHandle &
  Partial<Record<'queryPermission' | 'requestPermission', () => Promise<PermissionState>>>;

/** May the page read what it has a handle to? `ask`s the reader, who must just have clicked. */
export async function mayRead(handle: Guarded, ask: boolean): Promise<boolean> {
  const known = (await handle.queryPermission?.()) ?? 'granted';
  return (known === 'prompt' && ask ? await handle.requestPermission?.() : known) === 'granted';
}
