/** Only Chromium has these, of handles to files of the reader's machine. */
type Guarded = FileSystemHandle & Partial<Record<'queryPermission' | 'requestPermission', Query>>;
type Mode = 'read' | 'readwrite';
type Query = (options: { readonly mode: Mode }) => Promise<PermissionState>;

/** May the page use what it has a handle to? Asks the reader, who must just have clicked. */
export async function mayUse(handle: Guarded, mode: Mode): Promise<boolean> {
  const known = (await handle.queryPermission?.({ mode })) ?? 'granted';
  return (known === 'prompt' ? await handle.requestPermission?.({ mode }) : known) === 'granted';
}
