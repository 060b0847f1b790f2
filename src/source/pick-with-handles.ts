import type { FileContext } from './open-files.ts';

/** Only Chromium has it; in a frame of another site it may not be called. */
interface Picker {
  showOpenFilePicker?(options: {
    readonly multiple: boolean;
    readonly types: readonly { readonly description: string; readonly accept: object }[];
  }): Promise<readonly FileSystemFileHandle[]>;
}

const TYPES = [
  {
    description: 'Model cards, evaluation results and reviews',
    accept: { 'text/markdown': ['.md', '.markdown', '.mdx', '.txt', '.yaml', '.yml', '.json'] },
  },
];

export function canPickWithHandles(): boolean {
  return (globalThis as Picker).showOpenFilePicker !== undefined;
}

/** The files that a reader picks, with their handles; null where there are none. */
export async function pickWithHandles(): Promise<
  (FileContext & { readonly files: readonly File[] }) | null
> {
  try {
    const picked = await (globalThis as Picker).showOpenFilePicker?.({
      multiple: true,
      types: TYPES,
    });
    const handles = new Map<File, FileSystemFileHandle>();
    for (const handle of picked ?? []) {
      handles.set(await handle.getFile(), handle);
    }
    return handles.size > 0 ? { files: [...handles.keys()], handles } : null;
  } catch {
    // Nothing was picked, or it is gone.
    return null;
  }
}
