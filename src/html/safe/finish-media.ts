import type { CardBase } from '../../source/card-source.ts';
import { FOLDER_HOST } from '../../source/folder-place.ts';
import { markInvisible } from '../../text/mark-invisible.ts';
import { names } from '../../text/names.ts';
import { type ReadAttributes, type SliceRecord, shorten } from './author-markup.ts';
import { isOfFolder, resolveFile } from './resolve-url.ts';
import { imageTheme } from './theme-images.ts';

/** An image, video or sound that wants the network. The element has no `src` yet. */
export interface RemoteMedia {
  readonly element: HTMLImageElement | HTMLMediaElement | HTMLSourceElement;
  /** The attribute that takes it; absent: `src`. */
  readonly attribute?: 'poster';
  /** Absolute URL. */
  readonly url: string;
  /** As URL gives it: punycode, with a port. */
  readonly host: string;
}

const SOURCES = names('img video audio source');

/** Prepares images, videos and sounds; returns those that want the network, in the card's order. */
export function finishMedia(record: SliceRecord, base: CardBase | null): readonly RemoteMedia[] {
  const media: RemoteMedia[] = [];
  for (const [element, authored] of record.authored) {
    const name = element.localName;
    if (name === 'img' || name === 'picture') {
      setTheme(element, record);
    } else if (name === 'video') {
      keepMutedLoop(element as HTMLVideoElement, authored);
      finishPoster(element as HTMLVideoElement, authored, base, media);
    }
    if (SOURCES.has(name)) {
      finishSource(element as RemoteMedia['element'], authored, base, media);
    }
  }
  return media;
}

/** Images load when they are near and tell nobody from where; players load when the reader says. */
export function finishLoading(fragment: DocumentFragment): void {
  for (const image of fragment.querySelectorAll('img')) {
    image.setAttribute('loading', 'lazy');
    image.setAttribute('decoding', 'async');
    image.setAttribute('referrerpolicy', 'no-referrer');
  }
  for (const player of fragment.querySelectorAll<HTMLMediaElement>('video, audio')) {
    player.setAttribute('controls', '');
    player.setAttribute('preload', 'none');
    if (player.localName === 'video') {
      player.setAttribute('playsinline', '');
    }
  }
}

function setTheme(element: Element, record: SliceRecord): void {
  const theme = imageTheme(element, record);
  if (theme !== null) {
    element.setAttribute('data-theme-only', theme);
  }
}

/** A silent loop is an animation; a loop with sound is a nuisance. */
function keepMutedLoop(video: HTMLVideoElement, authored: ReadAttributes): void {
  if (authored.has('loop') && authored.has('muted')) {
    video.setAttribute('loop', '');
    video.setAttribute('muted', '');
  }
}

/** Of a video that waits for the reader, its poster would be one more thing to ask for. */
function finishPoster(
  element: HTMLVideoElement,
  authored: ReadAttributes,
  base: CardBase | null,
  media: RemoteMedia[],
): void {
  if (base === null || !isOfFolder(base)) {
    return;
  }
  const target = resolveFile(authored.get('poster') ?? '', base, false);
  if (target.kind === 'remote' && target.host === FOLDER_HOST) {
    media.push({ element, attribute: 'poster', url: target.url, host: target.host });
  }
}

function finishSource(
  element: RemoteMedia['element'],
  authored: ReadAttributes,
  base: CardBase | null,
  media: RemoteMedia[],
): void {
  const src = authored.get('src');
  if (src === undefined) {
    return;
  }
  const target = resolveFile(src, base, element.localName === 'img');
  switch (target.kind) {
    case 'inline':
      element.setAttribute('src', target.url);
      return;
    case 'remote':
      media.push({ element, url: target.url, host: target.host });
      return;
    case 'unresolved':
      element.classList.add('unresolved-image');
      if (target.target !== '' && !element.hasAttribute('title')) {
        element.setAttribute('title', markInvisible(shorten(target.target)));
      }
      return;
    case 'blocked':
      element.classList.add('blocked-image');
      return;
  }
}
