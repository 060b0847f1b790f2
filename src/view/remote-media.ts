import { BY_HEIGHT_CLASS } from '../html/safe/media-size.ts';
import type { RemoteMedia } from '../html/safe/sanitize.ts';
import { allowedHosts, allowHost } from './allowed-hosts.ts';
import type { ApplyStyles } from './author-styles.ts';
import { mediaBar } from './media-bar.ts';
import { replaceByPlaceholder } from './media-placeholder.ts';

/** Decides which media of a slice are loaded, and when; called before the slice is in the page. */
export type MediaGate = (media: readonly RemoteMedia[]) => void;

/** Loads everything at once: for hosted and addressed cards. */
export const openGate: MediaGate = (media) => {
  for (const item of media) {
    load(item);
  }
};

/**
 * Withholds the media of a local card: each is replaced by a placeholder of its size without an
 * address; `bar` says how many and from which hosts. Hosts that are always allowed are loaded.
 */
export function waitingGate(bar: HTMLElement): MediaGate {
  /** By host, in the card's order. */
  const waiting = new Map<string, RemoteMedia[]>();
  /** What stands for an element, or for the player around `<source>`s. */
  const placeholders = new Map<Element, HTMLElement>();
  let isImages = true;
  const allowed = allowedHosts();

  const withhold = (item: RemoteMedia): void => {
    const shown = shownElement(item);
    if (!placeholders.has(shown)) {
      placeholders.set(shown, replaceByPlaceholder(shown, `Not loaded from ${item.host}`));
    }
    isImages &&= shown.localName === 'img';
    waiting.get(item.host)?.push(item) ?? waiting.set(item.host, [item]);
  };
  const loadFrom = (hosts: readonly string[]): void => {
    for (const item of hosts.flatMap((host) => waiting.get(host) ?? [])) {
      load(item);
      placeholders.get(shownElement(item))?.replaceWith(shownElement(item));
      placeholders.delete(shownElement(item));
    }
    for (const host of hosts) {
      waiting.delete(host);
    }
    showBar();
    bar.querySelector('button')?.focus();
  };
  const showBar = (): void => {
    const counts = new Map([...waiting].map(([host, { length }]) => [host, length]));
    const isListOpen = bar.querySelector('details')?.open === true;
    const always = (host: string): void => {
      allowHost(host);
      loadFrom([host]);
    };
    const options = { counts, isImages, isListOpen, load: loadFrom, always };
    bar.replaceChildren(...(counts.size === 0 ? [] : [mediaBar(options)]));
  };

  return (media) => {
    const isLoaded = ({ host }: RemoteMedia): boolean => allowed.has(host);
    openGate(media.filter(isLoaded));
    const withheld = media.filter((item) => !isLoaded(item));
    for (const item of withheld) {
      withhold(item);
    }
    if (withheld.length > 0) {
      showBar();
    }
  };
}

function shownElement({ element }: RemoteMedia): HTMLElement {
  return element.closest<HTMLElement>('video, audio') ?? element;
}

/**
 * Watches the images of a card, now or later: puts a placeholder where one could not be loaded, and
 * gives one whose height alone is set the width that goes with it.
 */
export function watchImages(article: HTMLElement): void {
  const replace = (image: HTMLImageElement): void => {
    const { host } = new URL(image.src);
    const why = host === '' ? 'This image cannot be shown' : `Could not be loaded from ${host}`;
    replaceByPlaceholder(image, why);
  };
  article.addEventListener(
    'error',
    ({ target }) => {
      if (target instanceof HTMLImageElement) {
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

function load({ element, url }: RemoteMedia): void {
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
    replaceByPlaceholder(
      medium,
      named?.getAttribute('title') ?? `This ${what} has no address here`,
      apply,
    );
  }
}
