import type { CardBase } from './card-source.ts';

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
