import { canKeepHosts } from './allowed-hosts.ts';
import { button, h } from './h.ts';

/** Hosts are named in the sentence up to this length; longer ones have a list, which is open then. */
const MAX_IN_SENTENCE = 120;
/** Hosts named at a time: only what is named is loaded. */
const MAX_NAMED = 100;

interface MediaBarOptions {
  /** How many images or other media wait, by host. */
  readonly counts: ReadonlyMap<string, number>;
  readonly isImages: boolean;
  readonly isListOpen: boolean;
  readonly load: (hosts: readonly string[]) => void;
  readonly always: (host: string) => void;
}

/** Says what is not loaded from where, all hosts by name, and loads it from all or from one. */
export function mediaBar(options: MediaBarOptions): HTMLElement {
  const { counts, isImages, isListOpen, load } = options;
  const hosts = [...counts.keys()].slice(0, MAX_NAMED);
  const [only = ''] = hosts;
  const isOne = counts.size === 1;
  const count = [...counts.values()].reduce((sum, one) => sum + one, 0);
  const from = isOne ? '1 host' : `${counts.size} hosts`;
  const what = `${countMedia(count, isImages)} from ${from} not loaded`;
  const named = hosts.join(', ');
  const isLong = named.length > MAX_IN_SENTENCE;
  const later = counts.size - hosts.length;
  return h(
    'div',
    { class: 'media-bar', role: 'group', 'aria-label': 'Images not loaded' },
    h('p', {}, h('strong', {}, what), isLong ? '' : ` ${named}`),
    button({ class: 'control', title: 'Load them for this card' }, 'Load', () => load(hosts)),
    isOne && alwaysButton(only, options),
    !isOne &&
      h(
        'details',
        { open: isLong || isListOpen },
        h('summary', {}, 'By host'),
        h('ul', { class: 'media-hosts' }, ...hosts.map((host) => hostItem(host, options))),
        later > 0 && h('p', { class: 'muted' }, `${later} more, once these are loaded`),
      ),
  );
}

export function countMedia(count: number, isImages: boolean): string {
  const one = isImages ? 'image' : 'image or media file';
  const many = isImages ? 'images' : 'images and media files';
  return `${count} ${count === 1 ? one : many}`;
}

function hostItem(host: string, options: MediaBarOptions): HTMLElement {
  const attributes = { class: 'control', 'aria-label': `Load from ${host}` };
  return h(
    'li',
    {},
    h('span', {}, host, h('span', { class: 'muted' }, ` ${options.counts.get(host) ?? 0}`)),
    button(attributes, 'Load', () => options.load([host])),
    alwaysButton(host, options),
  );
}

function alwaysButton(host: string, { always }: MediaBarOptions): HTMLElement | false {
  const name = `Always load from ${host}`;
  return (
    canKeepHosts() &&
    button({ class: 'control', title: name, 'aria-label': name }, 'Always', () => always(host))
  );
}
