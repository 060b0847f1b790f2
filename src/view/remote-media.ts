import type { RemoteMedia } from '../html/sanitize.ts';
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
  const allowed = allowedHosts();

  const loadAll = (): void => {
    for (const { item, shown, placeholder } of waiting.splice(0)) {
      load(item);
      placeholder?.replaceWith(shown);
    }
    bar.replaceChildren();
  };
  const alwaysLoad = (): void => {
    const hosts = new Set([...allowed, ...waiting.map(({ item }) => item.host)]);
    writeSetting(ALLOWED_HOSTS_KEY, JSON.stringify([...hosts]));
    loadAll();
  };

  return {
    take(media): void {
      for (const item of media) {
        if (allowed.has(item.host)) {
          load(item);
        } else {
          const shown = item.element.closest('video, audio') ?? item.element;
          const isWithheld = waiting.some((other) => other.shown === shown);
          waiting.push({
            item,
            shown,
            placeholder: isWithheld ? null : withhold(shown, item.host),
          });
        }
      }
      if (waiting.length > 0) {
        bar.replaceChildren(mediaBar(waiting, loadAll, alwaysLoad));
      }
    },
  };
}

function load({ element, url, host }: RemoteMedia): void {
  if (element.localName === 'img') {
    const showFailure = (): void => {
      replaceByPlaceholder(element, `Could not be loaded from ${host}`);
    };
    element.addEventListener('error', showFailure, { once: true });
  }
  element.setAttribute('src', url);
  if (element.localName === 'source' && element.parentElement instanceof HTMLMediaElement) {
    element.parentElement.load();
  }
}

/** Puts placeholders where images have no address that could be loaded: relative ones without a base, blocked ones. */
export function showMissingImages(fragment: DocumentFragment): void {
  for (const image of fragment.querySelectorAll('img.unresolved-image, img.blocked-image')) {
    replaceByPlaceholder(image, image.getAttribute('title') ?? 'This image has no address here');
  }
}

function withhold(element: Element, host: string): HTMLElement {
  return replaceByPlaceholder(element, `Not loaded from ${host}`);
}

/** Puts a placeholder of the same size, without any address, where the element stands. `reason` is its tooltip. */
function replaceByPlaceholder(element: Element, reason: string): HTMLElement {
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
  for (const property of ['width', 'height']) {
    const size = /^(\d+)(px|%)?$/.exec(element.getAttribute(property)?.trim() ?? '');
    if (size !== null) {
      placeholder.style.setProperty(property, `${size[1]}${size[2] ?? 'px'}`);
    }
  }
  element.replaceWith(placeholder);
  return placeholder;
}

function kindOf(element: Element): string {
  return { img: 'Image', video: 'Video', audio: 'Sound' }[element.localName] ?? 'Media';
}

function mediaBar(
  waiting: readonly Waiting[],
  loadAll: () => void,
  alwaysLoad: () => void,
): HTMLElement {
  const hosts = [...new Set(waiting.map(({ item }) => item.host))];
  const images = waiting.every(({ item }) => item.element.localName === 'img');
  const noun = images ? 'image' : 'image or media file';
  const nouns = images ? 'images' : 'images and media files';
  const count = waiting.length;
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
