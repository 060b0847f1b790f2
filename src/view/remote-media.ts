import { BY_HEIGHT_CLASS } from '../html/safe/media-size.ts';
import type { RemoteMedia } from '../html/safe/sanitize.ts';
import type { ApplyStyles } from './author-styles.ts';
import { button, h } from './h.ts';
import { replaceByPlaceholder } from './media-placeholder.ts';
import { readSetting, writeSetting } from './settings.ts';

const ALLOWED_HOSTS_KEY = 'media-hosts';

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
  const waiting: RemoteMedia[] = [];
  /** What stands for an element, or for the player around `<source>`s. */
  const placeholders = new Map<Element, HTMLElement>();
  const hosts = new Set<string>();
  let isImages = true;
  const allowed = allowedHosts();

  const loadAll = (): void => {
    openGate(waiting.splice(0));
    for (const [shown, placeholder] of placeholders) {
      placeholder.replaceWith(shown);
    }
    placeholders.clear();
    bar.replaceChildren();
  };
  const alwaysLoad = (): void => {
    writeSetting(ALLOWED_HOSTS_KEY, JSON.stringify([...allowed, ...hosts]));
    loadAll();
  };

  return (media) => {
    const before = waiting.length;
    for (const item of media) {
      if (allowed.has(item.host)) {
        load(item);
      } else {
        const shown = item.element.closest<HTMLElement>('video, audio') ?? item.element;
        placeholders.set(
          shown,
          placeholders.get(shown) ?? replaceByPlaceholder(shown, `Not loaded from ${item.host}`),
        );
        hosts.add(item.host);
        isImages &&= shown.localName === 'img';
        waiting.push(item);
      }
    }
    if (waiting.length > before) {
      bar.replaceChildren(mediaBar(waiting.length, isImages, [...hosts], loadAll, alwaysLoad));
    }
  };
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

/** Puts placeholders where images have no address: relative without a base, or blocked. */
export function showMissingImages(fragment: DocumentFragment, apply: ApplyStyles): void {
  for (const image of fragment.querySelectorAll<HTMLElement>(
    'img.unresolved-image, img.blocked-image',
  )) {
    const reason = image.getAttribute('title') ?? 'This image has no address here';
    replaceByPlaceholder(image, reason, apply);
  }
}

function mediaBar(
  count: number,
  isImages: boolean,
  hosts: readonly string[],
  loadAll: () => void,
  alwaysLoad: () => void,
): HTMLElement {
  const one = isImages ? 'image' : 'image or media file';
  const many = isImages ? 'images' : 'images and media files';
  const from = hosts.length === 1 ? '1 host' : `${hosts.length} hosts`;
  const what = `${count} ${count === 1 ? one : many} from ${from} not loaded`;
  const shown = hosts.slice(0, 4).join(', ') + (hosts.length > 4 ? ', …' : '');
  const always = `Always load from ${hosts.length === 1 ? 'this host' : 'these hosts'}`;
  return h(
    'div',
    { class: 'media-bar', role: 'group', 'aria-label': 'Images not loaded' },
    h('p', { title: hosts.join('\n') }, h('strong', {}, what), ` ${shown}`),
    button({ class: 'control', title: 'Load them for this card' }, 'Load', loadAll),
    button({ class: 'control', title: always }, 'Always', alwaysLoad),
  );
}

function allowedHosts(): ReadonlySet<string> {
  try {
    const stored: unknown = JSON.parse(readSetting(ALLOWED_HOSTS_KEY) ?? '[]');
    return new Set(Array.isArray(stored) ? stored.filter((host) => typeof host === 'string') : []);
  } catch {
    return new Set();
  }
}
