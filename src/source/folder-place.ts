import type { CardBase, CardFolder, CardText } from './card-source.ts';

/** Stands in addresses for a folder of the reader's machine: no network has it (RFC 2606). */
export const FOLDER_HOST = 'folder.invalid';

/**
 * Where the links and images of a folder's file lead. The folder's name comes first, so that `../`
 * may lead out of it.
 */
export function folderBase(name: string, path = ''): CardBase {
  const steps = [name, ...path.split('/').slice(0, -1)].map(encodeURIComponent);
  const links = `https://${FOLDER_HOST}/${steps.join('/')}/`;
  return { links, files: links };
}

/** The path in the folder that an address means, still encoded; out of it, it begins with `../`. */
export function pathInFolder({ pathname }: URL, base: CardBase): string {
  const root = new URL(base.files).pathname.split('/', 2).join('/');
  return pathname.startsWith(`${root}/`)
    ? pathname.slice(root.length).replace(/^\/+/, '')
    : `..${pathname}`;
}

/** Where a card lies in its folder. */
export function pathOf({ path, folder, source, origin }: CardText): string {
  const isIt = ({ path: one, file }: CardFolder['files'][number]): boolean =>
    file === origin?.file || one === source.name;
  return path ?? folder?.files.find(isIt)?.path ?? source.name;
}

/** What is around a card, for those who check it: the folder, as if it had been opened for it. */
export function aroundCard({ folder, path }: Pick<CardText, 'folder' | 'path'>) {
  const depth = path === undefined ? undefined : path.split('/').length - 1;
  return { folder: folder && innerFolder(folder, path), depth };
}

function innerFolder(folder: CardFolder, path = ''): CardFolder {
  const steps = path.split('/').slice(0, -1);
  const inner = steps.map((step) => `${step}/`).join('');
  const files = folder.files
    .filter((one) => one.path.startsWith(inner))
    .map((one) => ({ ...one, path: one.path.slice(inner.length) }));
  return inner === '' ? folder : { ...folder, name: steps.at(-1) ?? '', files };
}
