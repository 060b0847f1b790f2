import { button, h } from './h.ts';
import { readSetting, writeSetting } from './settings.ts';

const KEY = 'media-hosts';

/** Any local HTML file reads and writes what another one keeps: no consent can be kept there. */
export function canKeepHosts(): boolean {
  return location.protocol !== 'file:';
}

/** Hosts whose images a reader always lets local cards load; of what is stored, only hosts. */
export function allowedHosts(): ReadonlySet<string> {
  try {
    const stored: unknown = JSON.parse((canKeepHosts() && readSetting(KEY)) || '[]');
    return new Set(Array.isArray(stored) ? stored.filter(isHost) : []);
  } catch {
    return new Set();
  }
}

function isHost(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    URL.canParse(`https://${value}`) &&
    new URL(`https://${value}`).host === value
  );
}

export function allowHost(host: string): void {
  keep([...allowedHosts(), host]);
}

function keep(hosts: readonly string[]): void {
  writeSetting(KEY, JSON.stringify([...new Set(hosts)]));
}

/** What is allowed, each host with a way to take it back; nothing where nothing is. */
export function allowedHostsList(): readonly HTMLElement[] {
  const hosts = [...allowedHosts()];
  const list = h('ul', { class: 'media-hosts', 'aria-label': 'Hosts of allowed images' });
  const forget = (host: string): void => {
    keep(hosts.filter((one) => one !== host));
    const place = list.parentElement;
    place?.replaceChildren(...allowedHostsList());
    (place?.querySelector('button') ?? place?.closest<HTMLElement>('[popover]'))?.focus();
  };
  list.append(
    ...hosts.map((host) => {
      const attributes = { class: 'link-button', 'aria-label': `Forget ${host}` };
      return h(
        'li',
        {},
        h('span', {}, host),
        button(attributes, 'Forget', () => forget(host)),
      );
    }),
  );
  return hosts.length === 0 ? [] : [h('p', {}, 'Images always load from'), list];
}
