import type { RemoteMedia } from '../html/safe/sanitize.ts';
import { type ApplyStyles, applyStyles } from './author-styles.ts';
import { button, h } from './h.ts';
import { readSetting, writeSetting } from './settings.ts';

const ALLOWED_HOSTS_KEY = 'media-hosts';

/** Decides which images, videos and sounds of a card are loaded, and when. */
export interface MediaGate {
  /** Takes the media of a slice before it is in the page. */
  take(media: readonly RemoteMedia[]): void;
}

/** Loads everything at once: for hosted and addressed cards. */
export const openGate: MediaGate = {
  take(media): void {
    for (const item of media) {
      load(item);
    }
  },
};

interface Waiting {
  readonly item: RemoteMedia;
  /** What the placeholder stands for: the element, or the player around a `<source>`. */
  readonly shown: Element;
  /** Null for a further `<source>` of the same player. */
  readonly placeholder: HTMLElement | null;
}

/**
 * Withholds the media of a local card: each is replaced by a placeholder of its size that has no address, and `bar`
 * says how many there are and from which hosts. Hosts that the reader always allows are loaded.
 */
export function waitingGate(bar: HTMLElement): MediaGate {
  const waiting: Waiting[] = [];
  const withheld = new Set<Element>();
  const hosts = new Set<string>();
  let isImages = true;
  const allowed = allowedHosts();

  const loadAll = (): void => {
    for (const { item, shown, placeholder } of waiting.splice(0)) {
      load(item);
      placeholder?.replaceWith(shown);
    }
    bar.replaceChildren();
  };
  const alwaysLoad = (): void => {
    writeSetting(ALLOWED_HOSTS_KEY, JSON.stringify([...allowed, ...hosts]));
    loadAll();
  };

  return {
    take(media): void {
      const before = waiting.length;
      for (const item of media) {
        if (allowed.has(item.host)) {
          load(item);
        } else {
          const shown = item.element.closest('video, audio') ?? item.element;
          const placeholder = withheld.has(shown) ? null : withhold(shown, item.host);
          withheld.add(shown);
          hosts.add(item.host);
          isImages &&= shown.localName === 'img';
          waiting.push({ item, shown, placeholder });
        }
      }
      if (waiting.length > before) {
        bar.replaceChildren(
          mediaBar({ count: waiting.length, isImages, hosts: [...hosts] }, loadAll, alwaysLoad),
        );
      }
    },
  };
}

/** Puts a placeholder where an image of the card could not be loaded, now or later. */
export function replaceFailedImages(article: HTMLElement): void {
  const replace = (image: HTMLImageElement): void => {
    const { host } = new URL(image.src);
    replaceByPlaceholder(
      image,
      host === '' ? 'This image cannot be shown' : `Could not be loaded from ${host}`,
    );
  };
  article.addEventListener(
    'error',
    ({ target }) => {
      if (target instanceof HTMLImageElement) {
        replace(target);
      }
    },
    // The event does not bubble.
    true,
  );
  for (const image of article.querySelectorAll<HTMLImageElement>('img[src]')) {
    if (image.complete && image.naturalWidth === 0) {
      // An image without a size of its own, such as some SVG, is complete and may well be sound.
      image.decode().catch(() => replace(image));
    }
  }
}

function load({ element, url }: RemoteMedia): void {
  element.setAttribute('src', url);
  if (element.localName === 'source' && element.parentElement instanceof HTMLMediaElement) {
    element.parentElement.load();
  }
}

/** Puts placeholders where images have no address that could be loaded: relative ones without a base, blocked ones. */
export function showMissingImages(fragment: DocumentFragment, apply: ApplyStyles): void {
  for (const image of fragment.querySelectorAll('img.unresolved-image, img.blocked-image')) {
    const reason = image.getAttribute('title') ?? 'This image has no address here';
    replaceByPlaceholder(image, reason, apply);
  }
}

function withhold(element: Element, host: string): HTMLElement {
  return replaceByPlaceholder(element, `Not loaded from ${host}`);
}

/** Puts a placeholder of the same size, without any address, where the element stands. `reason` is its tooltip. */
function replaceByPlaceholder(
  element: Element,
  reason: string,
  apply: ApplyStyles = applyStyles,
): HTMLElement {
  const label = element.getAttribute('alt')?.trim() || kindOf(element);
  const placeholder = h(
    'span',
    {
      class: 'media-placeholder',
      role: 'img',
      'aria-label': `${label}. ${reason}`,
      title: reason,
      'data-theme-only': element.getAttribute('data-theme-only') ?? undefined,
    },
    h('span', { dir: 'auto' }, label),
  );
  const declarations = ['width', 'height'].flatMap((property) => {
    const size = /^(\d+)(px|%)?$/.exec(element.getAttribute(property)?.trim() ?? '');
    return size === null ? [] : [{ property, value: `${size[1]}${size[2] ?? 'px'}` }];
  });
  apply([{ element: placeholder, declarations }]);
  element.replaceWith(placeholder);
  return placeholder;
}

function kindOf(element: Element): string {
  return { img: 'Image', video: 'Video', audio: 'Sound' }[element.localName] ?? 'Media';
}

interface WaitingMedia {
  readonly count: number;
  readonly isImages: boolean;
  readonly hosts: readonly string[];
}

function mediaBar(
  { count, isImages, hosts }: WaitingMedia,
  loadAll: () => void,
  alwaysLoad: () => void,
): HTMLElement {
  const noun = isImages ? 'image' : 'image or media file';
  const nouns = isImages ? 'images' : 'images and media files';
  const from = hosts.length === 1 ? '1 host' : `${hosts.length} hosts`;
  const shown = hosts.slice(0, 4).join(', ') + (hosts.length > 4 ? ', …' : '');
  return h(
    'div',
    { class: 'media-bar', role: 'group', 'aria-label': 'Images not loaded' },
    h(
      'p',
      { title: hosts.join('\n') },
      h('strong', {}, `${count} ${count === 1 ? noun : nouns} from ${from} not loaded`),
      ` ${shown}`,
    ),
    button({ class: 'control', title: 'Load them for this card' }, 'Load', loadAll),
    button(
      {
        class: 'control',
        title: `Always load from ${from === '1 host' ? 'this host' : 'these hosts'}`,
      },
      'Always',
      alwaysLoad,
    ),
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
