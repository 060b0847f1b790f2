import { BY_HEIGHT_CLASS } from '../html/safe/media-size.ts';
import type { RemoteMedia } from '../html/safe/sanitize.ts';
import type { ApplyStyles } from './author-styles.ts';
import { focusImage } from './card-images.ts';
import { replaceByPlaceholder } from './media-placeholder.ts';

/** Decides which media of a slice are loaded, and when; called before the slice is in the page. */
export type MediaGate = (media: readonly RemoteMedia[], apply: ApplyStyles) => void;

/** Loads everything at once: for hosted and addressed cards. */
export const openGate: MediaGate = (media) => {
  for (const item of media) {
    load(item);
  }
};

/** The same for a card that has new versions. */
export const openMedia = { gate: openGate, prune(): void {} };

/**
 * Watches the images of a card, now or later: puts a placeholder where one could not be loaded, and
 * gives one whose height alone is set the width that goes with it.
 */
export function watchImages(article: HTMLElement): void {
  const replace = (image: HTMLImageElement): void => {
    const { host } = new URL(image.src);
    const why = host === '' ? 'This image cannot be shown' : `Could not be loaded from ${host}`;
    const hadFocus = image === document.activeElement;
    const address = host === '' ? '' : image.src;
    const placeholder = replaceByPlaceholder(image, { reason: why, address });
    if (hadFocus) {
      focusImage(placeholder);
    }
  };
  article.addEventListener(
    'error',
    ({ target }) => {
      // Of a file, its folder says why.
      if (target instanceof HTMLImageElement && !target.src.startsWith('blob:')) {
        replace(target);
      }
    },
    // The events do not bubble.
    true,
  );
  article.addEventListener(
    'load',
    ({ target }) => target instanceof HTMLImageElement && fitHeight(target),
    true,
  );
  for (const image of article.querySelectorAll<HTMLImageElement>('img[src]')) {
    if (image.complete && image.naturalWidth === 0) {
      // An image without a size of its own, such as some SVG, is complete and may well be sound.
      image.decode().catch(() => replace(image));
    }
    fitHeight(image);
  }
}

/** The addresses of what is loaded of a card on the page. */
export function loadedMedia(article: HTMLElement): ReadonlySet<string | null> {
  const media = article.querySelectorAll(':is(img, video, audio, source)[src^="https:"]');
  return new Set(Array.from(media, (medium) => medium.getAttribute('src')));
}

/** Where there is no room for its width, its height follows. */
function fitHeight(image: HTMLImageElement): void {
  const { naturalWidth, naturalHeight, style } = image;
  if (image.matches(`.${BY_HEIGHT_CLASS}`) && naturalWidth * naturalHeight > 0) {
    const height = style.height || `${Number.parseFloat(image.getAttribute('height') ?? '')}px`;
    style.width = `calc(${height} * ${naturalWidth / naturalHeight})`;
    style.height = 'auto';
    image.classList.remove(BY_HEIGHT_CLASS);
  }
}

/** Gives it its address: the only place where a medium of another host gets one. */
export function load({ element, url }: RemoteMedia): void {
  element.setAttribute('src', url);
  if (element.localName === 'source' && element.parentElement instanceof HTMLMediaElement) {
    element.parentElement.load();
  }
}

/**
 * Puts placeholders where images and players have no address: relative without a base, or blocked.
 */
export function showMissingMedia(fragment: DocumentFragment, apply: ApplyStyles): void {
  for (const medium of fragment.querySelectorAll<HTMLElement>(
    'img.unresolved-image, img.blocked-image, :is(video, audio):not([src], :has([src]))',
  )) {
    const what = { video: 'video', audio: 'sound' }[medium.localName] ?? 'image';
    const named = medium.hasAttribute('title') ? medium : medium.querySelector('source[title]');
    const address = named?.getAttribute('title') ?? '';
    replaceByPlaceholder(medium, {
      reason: address || `This ${what} has no address here`,
      ...{ address, apply },
    });
  }
}
