import type { Folder } from '../../../card/folder/folder.ts';
import type { CardFolder } from '../../../source/card-source.ts';

/** Only in workers, which may wait for a file; the compiler knows this program as a window's. */
declare class FileReaderSync {
  readAsArrayBuffer(blob: Blob): ArrayBuffer;
}

export function folderOfFiles({ name, files, isWhole }: CardFolder): Folder {
  const byPath = new Map(files.map(({ path, file }) => [path, file]));
  return {
    name,
    isWhole,
    files: new Map(files.map(({ path, file }) => [path, file.size])),
    read(path, start, end): Uint8Array {
      const part = byPath.get(path)?.slice(start, end) ?? new Blob();
      return readBytes(part);
    },
  };
}

/** Throws where it cannot be read. */
export function readBytes(part: Blob): Uint8Array {
  return new Uint8Array(new FileReaderSync().readAsArrayBuffer(part));
}
