import { readFileSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { decodeFragment } from '../html/safe/resolve-url.ts';
import type { RemoteMedia } from '../html/safe/sanitize.ts';
import { LIMITS } from '../limits.ts';
import { fileKind } from '../source/file-signatures.ts';
import { FOLDER_HOST } from '../source/folder-place.ts';
import type { ApplyStyles } from '../view/author-styles.ts';
import { h } from '../view/h.ts';
import { replaceByPlaceholder } from '../view/media-placeholder.ts';
import type { MediaGate } from '../view/remote-media.ts';

/** The card's folder, from which no path leads out: URLs end at their root. */
export const FOLDER_BASE = `https://${FOLDER_HOST}/`;

const TYPES: Readonly<Record<string, string>> = {
  'a PNG image': 'image/png',
  'a JPEG image': 'image/jpeg',
  'a GIF image': 'image/gif',
  'a WebP image': 'image/webp',
  'an AVIF image': 'image/avif',
};

/** The root element of a picture, behind what may come before it. */
const SVG = /^\ufeff?\s*(?:<\?xml[^>]*>\s*|<!--[\s\S]*?-->\s*|<!doctype svg[^>]*>\s*)*<svg[\s>]/i;

/** Puts the images of the card's folder into it, and says of all others where they are. */
export function folderImages(folder: string): MediaGate {
  const root = realpathSync(folder);
  /** By path, so that an image that is shown often is read once. */
  const known = new Map<string, string | null>();
  let bytes = 0;

  const dataUrl = (path: string): string | null => {
    const content = imageIn(root, path);
    if (content === null) {
      return null;
    }
    const { type, data } = content;
    return `data:${type};base64,${data.toString('base64')}`;
  };
  const find = (url: string): string | null => {
    const path = pathOf(url);
    if (path === null) {
      return null;
    }
    const found = known.get(path) ?? dataUrl(path);
    known.set(path, found);
    bytes += found?.length ?? 0;
    return bytes <= LIMITS.exportedBytes.most ? found : null;
  };
  return (media, apply) => {
    for (const item of media) {
      const isOfFolder = item.host === FOLDER_HOST && isImage(item);
      const url = isOfFolder ? find(item.url) : null;
      if (url === null) {
        leaveOut(item, apply);
      } else {
        item.element.setAttribute('src', url);
      }
    }
  };
}

function isImage({ element }: RemoteMedia): boolean {
  return element.localName === 'img';
}

/** A placeholder, with a link to what the file does not hold. */
function leaveOut({ host, url, element }: RemoteMedia, apply: ApplyStyles): void {
  const shown = element.closest<HTMLElement>('video, audio') ?? element;
  if (shown.parentNode === null) {
    // One of several sources of a player that is left out already.
    return;
  }
  if (host === FOLDER_HOST) {
    const path = decodeFragment(url.slice(FOLDER_BASE.length));
    replaceByPlaceholder(shown, { reason: `Not in this file: ${path}`, address: path, apply });
    return;
  }
  const isLinked = shown.closest('a[href]') !== null;
  const attributes = { href: url, rel: 'noopener noreferrer nofollow', target: '_blank' };
  const action = isLinked ? undefined : h('a', { ...attributes, 'data-ui': true }, `At ${host}`);
  replaceByPlaceholder(shown, { reason: `Not in this file, but at ${host}`, action, apply });
}

/** The path in the folder that a URL means; null when no file can be called so. */
function pathOf(url: string): string | null {
  try {
    const names = new URL(url).pathname.split('/').filter(Boolean).map(decodeURIComponent);
    return names.some((name) => /[/\\\0]|^\.{1,2}$/.test(name)) ? null : join(...names, '.');
  } catch {
    return null;
  }
}

/** An image in the folder; null when there is none, or it is too large, or elsewhere by a link. */
function imageIn(root: string, path: string): { type: string; data: Buffer } | null {
  try {
    const real = realpathSync(join(root, path));
    const stats = statSync(real);
    const isInside = real.startsWith(root.endsWith(sep) ? root : root + sep);
    if (!isInside || !stats.isFile() || stats.size > LIMITS.exportedImageBytes.most) {
      return null;
    }
    const data = readFileSync(real);
    const type = TYPES[fileKind(data) ?? ''] ?? (SVG.test(data.toString()) && 'image/svg+xml');
    return type ? { type, data } : null;
  } catch {
    return null;
  }
}
