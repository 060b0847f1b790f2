import { describe, expect, test, vi } from 'vitest';
import { contentOfDataTransfer, type TransferContent } from '../../src/source/data-transfer.ts';

interface Dropped {
  readonly text?: string;
  readonly files?: readonly File[];
  /** Folders by name, with the names of what is in them; a name that ends in `/` is a folder. */
  readonly folders?: Readonly<Record<string, readonly string[]>>;
}

function fileEntry(file: File): FileSystemFileEntry {
  const entry: Partial<FileSystemFileEntry> = {
    isFile: true,
    isDirectory: false,
    name: file.name,
    file: (resolve) => resolve(file),
  };
  return entry as FileSystemFileEntry;
}

/** Hands out its entries in portions of two, as browsers do with a hundred. */
function folderEntry(name: string, names: readonly string[]): FileSystemDirectoryEntry {
  const entries = names.map(
    (inner): FileSystemEntry =>
      inner.endsWith('/') ? folderEntry(inner, []) : fileEntry(new File(['# Card'], inner)),
  );
  const entry: Partial<FileSystemDirectoryEntry> = {
    isFile: false,
    isDirectory: true,
    name,
    createReader: () => {
      const left = [...entries];
      return { readEntries: (resolve) => resolve(left.splice(0, 2)) };
    },
  };
  return entry as FileSystemDirectoryEntry;
}

/** A data transfer that is empty after its event, as in browsers. */
function transfer({ text = '', files = [], folders = {} }: Dropped): DataTransfer {
  let isOver = false;
  void Promise.resolve().then(() => {
    isOver = true;
  });
  const now = <T>(value: T, later: T): T => (isOver ? later : value);
  const items = [
    ...files.map((file) => ({ entry: fileEntry(file), file })),
    ...Object.entries(folders).map(([name, names]) => ({
      entry: folderEntry(name, names),
      file: null,
    })),
  ].map(({ entry, file }) => ({
    kind: 'file',
    webkitGetAsEntry: () => now<FileSystemEntry | null>(entry, null),
    getAsFile: () => now(file, null),
  }));
  const data = {
    getData: (type: string) => now(type === 'text/plain' ? text : '', ''),
    get items(): unknown[] {
      return now<unknown[]>(items, []);
    },
    get files(): readonly File[] {
      return now(files, []);
    },
  };
  return data as unknown as DataTransfer;
}

function read(dropped: Dropped): Promise<TransferContent> {
  return contentOfDataTransfer(transfer(dropped), 'dropped');
}

async function namesOf(dropped: Dropped): Promise<readonly string[]> {
  const content = await read(dropped);
  return content.kind === 'files' ? content.files.map(({ name }) => name) : [content.kind];
}

describe('contentOfDataTransfer', () => {
  test('asks for the handles of all files at once, and keeps them with their files', async () => {
    class Handle {}
    vi.stubGlobal('FileSystemFileHandle', Handle);
    const [one, two, three] = ['a.md', 'b.md', 'c.md'].map((name) => new File(['x'], name));
    const handle = new Handle();
    const data = transfer({ files: [one, two, three] as File[] });
    const answers = [() => Promise.resolve(handle), () => Promise.reject(new Error('no'))];
    for (const [at, answer] of answers.entries()) {
      Object.assign(data.items[at] as object, { getAsFileSystemHandle: answer });
    }
    const content = await contentOfDataTransfer(data, 'dropped');
    expect(content.kind === 'files' && content.files).toEqual([one, two, three]);
    expect(content.kind === 'files' && [...(content.handles ?? [])]).toEqual([[one, handle]]);
    vi.unstubAllGlobals();
  });

  test('takes files, and not the text that came with them', async () => {
    const files = [new File(['x'], 'README.md'), new File(['x'], 'logo.png')];
    expect(await namesOf({ files, text: 'https://lab.example/logo.png' })).toEqual([
      'README.md',
      'logo.png',
    ]);
  });

  test('takes text as a file of its own', async () => {
    const content = await contentOfDataTransfer(transfer({ text: '# A card\n' }), 'pasted');
    const file = content.kind === 'text' ? content.file : undefined;
    expect(file?.name).toBe('pasted text');
    expect(await file?.text()).toBe('# A card\n');
  });

  test.each(['https://lab.example/card.md', 'owner/name\n', 'huggingface.co/owner/name'])(
    'takes %j for an address',
    async (text) => {
      expect(await read({ text })).toEqual({ kind: 'address', address: text.trim() });
    },
  );

  test('takes nothing of nothing', async () => {
    expect(await read({ text: ' \n' })).toEqual({ kind: 'nothing' });
  });

  test('takes the README.md of a folder, wherever it is listed', async () => {
    const names = ['config.json', 'NOTES.md', 'onnx/', 'logo.png', 'README.md'];
    expect(await namesOf({ folders: { model: names } })).toEqual(['README.md']);
  });

  test('takes the Markdown files of a folder without a README.md', async () => {
    expect(await namesOf({ folders: { cards: ['a.md', 'weights.bin', 'b.md'] } })).toEqual([
      'a.md',
      'b.md',
    ]);
  });

  test('takes the file, not the folder beside it', async () => {
    const files = [new File(['x'], 'card.md')];
    expect(await namesOf({ files, folders: { model: ['README.md'] } })).toEqual(['card.md']);
  });

  test('says that a folder holds no card', async () => {
    const content = await read({ folders: { onnx: ['model.onnx', 'deeper/'] } });
    expect(content).toEqual({
      kind: 'refused',
      refusal: {
        name: 'onnx',
        reason: 'The folder onnx holds no README.md. Drop the README.md file itself.',
      },
    });
  });
});
