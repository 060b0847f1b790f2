import type { RemoteMedia } from '../html/safe/sanitize.ts';
import { allowedHosts, allowHost } from './allowed-hosts.ts';
import { focusImage, isBadge } from './card-images.ts';
import { button } from './h.ts';
import { focusForNow } from './heading-steps.ts';
import { countMedia, mediaBar } from './media-bar.ts';
import { sayOutcome } from './media-outcome.ts';
import { replaceByPlaceholder } from './media-placeholder.ts';
import type { PageElements } from './page-elements.ts';
import { say } from './page-state.ts';
import { load, type MediaGate, openGate } from './remote-media.ts';

interface WaitingMedia {
  readonly gate: MediaGate;
  /** Nobody waits any more for what has left the page with the blocks around it. */
  prune(): void;
}

/**
 * Withholds the media of a local card: each is replaced by a placeholder of its size without an
 * address; `bar` says how many and from which hosts. Hosts that are always allowed are loaded, and
 * addresses that the reader has `loaded` for this card.
 */
export function waitingMedia(
  page: PageElements,
  bar: HTMLElement,
  loaded: ReadonlySet<string | null> = new Set(),
): WaitingMedia {
  /** By host, in the card's order. */
  const waiting = new Map<string, RemoteMedia[]>();
  /** What stands for an element, or for the player around `<source>`s. */
  const standIns = new Map<Element, readonly HTMLElement[]>();
  let isImages = true;
  const allowed = allowedHosts();
  const shownAddresses = new Set(loaded);

  const withhold = (item: RemoteMedia): void => {
    const shown = shownElement(item);
    if (!standIns.has(shown)) {
      standIns.set(
        shown,
        standIn(item, shown, () => loadOne(item)),
      );
    }
    isImages &&= shown.localName === 'img';
    waiting.get(item.host)?.push(item) ?? waiting.set(item.host, [item]);
  };
  const show = (item: RemoteMedia): void => {
    load(item);
    shownAddresses.add(item.url);
    const shown = shownElement(item);
    const [placeholder, ...others] = standIns.get(shown) ?? [];
    placeholder?.replaceWith(shown);
    for (const other of others) {
      other.remove();
    }
    standIns.delete(shown);
  };
  const announce = (items: readonly RemoteMedia[]): void =>
    // Once another card is on the page, nobody waits for them.
    sayOutcome(items, countMedia(items.length, isImages), (text) => {
      if (bar.isConnected) {
        say(page, text);
      }
    });
  /** This one alone, whatever else has the same address. */
  const loadOne = (item: RemoteMedia): void => {
    const rest = waiting.get(item.host)?.filter((other) => other !== item) ?? [];
    rest.length === 0 ? waiting.delete(item.host) : waiting.set(item.host, rest);
    show(item);
    announce([item]);
    showBar();
    focusImage(item.element);
  };
  const loadFrom = (hosts: readonly string[]): void => {
    const items = hosts.flatMap((host) => waiting.get(host) ?? []);
    for (const item of items) {
      show(item);
    }
    announce(items);
    for (const host of hosts) {
      waiting.delete(host);
    }
    showBar();
    // The one that was pressed is gone.
    const next = bar.querySelector('button');
    if (next === null) {
      focusForNow(page.article);
    } else {
      next.focus();
    }
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

  const gate: MediaGate = (media, applyStyles) => {
    const isLoaded = ({ host, url }: RemoteMedia): boolean =>
      allowed.has(host) || shownAddresses.has(url);
    openGate(media.filter(isLoaded), applyStyles);
    const withheld = media.filter((item) => !isLoaded(item));
    for (const item of withheld) {
      withhold(item);
    }
    if (withheld.length > 0) {
      showBar();
    }
  };
  const prune = (): void => {
    const gone = [...standIns].flatMap(([shown, [placeholder]]) =>
      placeholder?.isConnected ? [] : shown,
    );
    for (const shown of gone) {
      standIns.delete(shown);
    }
    for (const [host, items] of gone.length > 0 ? waiting : []) {
      const left = items.filter((item) => standIns.has(shownElement(item)));
      left.length === 0 ? waiting.delete(host) : waiting.set(host, left);
    }
    if (gone.length > 0) {
      showBar();
    }
  };
  return { gate, prune };
}

function shownElement({ element }: RemoteMedia): HTMLElement {
  return element.closest<HTMLElement>('video, audio') ?? element;
}

/** A placeholder, and with it what loads this image alone: behind the link that it stands in. */
function standIn(
  { host, url, element }: RemoteMedia,
  shown: HTMLElement,
  onLoad: () => void,
): readonly HTMLElement[] {
  const reason = `Not loaded from ${host}`;
  if (shown.localName !== 'img' || isBadge(shown, url)) {
    return [replaceByPlaceholder(shown, { reason })];
  }
  const attributes = {
    class: 'load-one',
    'data-ui': true,
    dir: 'ltr',
    title: url,
    'data-theme-only': element.getAttribute('data-theme-only') ?? undefined,
  };
  const action = button(attributes, `Load from ${host}`);
  // No script presses it for the reader.
  action.addEventListener('click', ({ isTrusted }) => isTrusted && onLoad());
  const link = element.closest('a[href]');
  if (link === null) {
    return [replaceByPlaceholder(shown, { reason, action })];
  }
  link.after(action);
  return [replaceByPlaceholder(shown, { reason }), action];
}
