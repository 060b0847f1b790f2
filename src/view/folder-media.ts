import { decodeFragment } from '../html/safe/resolve-url.ts';
import type { RemoteMedia } from '../html/safe/sanitize.ts';
import type { CardFolder } from '../source/card-source.ts';
import { fileKind } from '../source/file-signatures.ts';
import { FOLDER_HOST, folderBase, pathInFolder } from '../source/folder-place.ts';
import { LFS_POINTER } from '../source/load-text.ts';
import { focusImage } from './card-images.ts';
import { folderFiles } from './folder-files.ts';
import { replaceByPlaceholder } from './media-placeholder.ts';
import type { MediaGate } from './remote-media.ts';

/** A Git LFS pointer is smaller, in bytes (git-lfs, spec.md); and by so much a file is known. */
const HEAD = 1024;

/** Types by which a browser shows a file; other ones it finds by itself. */
const MEDIA_TYPE = /^(?:image|video|audio)\//;

type ObjectUrls = ReturnType<typeof objectUrls>;

/** Addresses of files, until they are revoked. A file is read when it is shown, and no earlier. */
export function objectUrls() {
  const made = new Map<File, string>();
  return {
    of(file: File): string {
      const url = made.get(file) ?? URL.createObjectURL(shownAs(file));
      made.set(file, url);
      return url;
    },
    revoke(): void {
      for (const url of made.values()) {
        URL.revokeObjectURL(url);
      }
      made.clear();
    },
  };
}

/** Whatever a file is called, it is shown as no page. */
function shownAs(file: File): Blob {
  const isSvg = /\.svg$/i.test(file.name);
  const type = isSvg ? 'image/svg+xml' : MEDIA_TYPE.test(file.type) ? file.type : '';
  return file.type === type ? file : file.slice(0, file.size, type);
}

/** Shows what lies in the card's folder, and says of the rest of it why it is not shown. */
export function folderGate(folder: CardFolder, urls: ObjectUrls, others: MediaGate): MediaGate {
  const find = folderFiles(folder);
  const base = folderBase(folder.name);
  const show = ({ element, attribute, url }: RemoteMedia): void => {
    const found = find(decodeFragment(pathInFolder(new URL(url), base)));
    if (found.kind === 'file') {
      element.setAttribute(attribute ?? 'src', urls.of(found.file));
      if (attribute === undefined) {
        element.dataset['file'] = found.path;
        watch(element, found.file, found.path);
      }
    } else if (attribute === undefined) {
      const reason = found.kind === 'none' ? found.reason : `${found.path} is a folder.`;
      // As of all that has no address: `showMissingMedia` says it.
      element.classList.add('unresolved-image');
      element.title = reason;
    }
  };
  return (media, apply) => {
    for (const item of media.filter(({ host }) => host === FOLDER_HOST)) {
      show(item);
    }
    others(
      media.filter(({ host }) => host !== FOLDER_HOST),
      apply,
    );
  };
}

/** Says so where a file cannot be shown. */
function watch(element: RemoteMedia['element'], file: File, path: string): void {
  const shown = element.closest<HTMLMediaElement>('video, audio') ?? element;
  if (shown instanceof HTMLMediaElement) {
    // It lies here: its length and first picture cost no more than a look at it.
    shown.preload = 'metadata';
  }
  const fail = async (): Promise<void> => {
    const reason = await whyNotShown(file, path, shown.localName);
    if (shown.isConnected) {
      const hadFocus = shown === document.activeElement;
      const placeholder = replaceByPlaceholder(shown, { reason, address: reason });
      if (hadFocus) {
        focusImage(placeholder);
      }
    }
  };
  const settle = (): void => {
    // Sources are tried in their order.
    if (!element.matches('source:has(~ source[src])')) {
      void fail();
    }
  };
  element.addEventListener('error', settle, { once: true });
}

const WHAT: Readonly<Record<string, string>> = { img: 'image', video: 'video', audio: 'sound' };

async function whyNotShown(file: File, path: string, tag: string): Promise<string> {
  const what = WHAT[tag] ?? 'media';
  const bytes = await file
    .slice(0, HEAD)
    .arrayBuffer()
    .catch(() => null);
  if (bytes === null) {
    return `${path} has been moved, changed or deleted since its folder was opened. Open the folder again.`;
  }
  if (bytes.byteLength === 0) {
    return `${path} is empty.`;
  }
  if (LFS_POINTER.test(new TextDecoder().decode(bytes))) {
    return `${path} is a Git LFS pointer, and not the ${what} itself. Get it with “git lfs pull”.`;
  }
  const kind = fileKind(new Uint8Array(bytes));
  return kind?.endsWith(what)
    ? `${path} is ${kind} that cannot be shown here: it may be damaged.`
    : `${path} is ${kind === null ? '' : `${kind}, and `}no ${what} that this browser shows.`;
}
