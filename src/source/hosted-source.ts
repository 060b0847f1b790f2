import { resolveHubCard } from './card-address.ts';
import type { CardSource } from './card-source.ts';

/** Where the hosted card came from, by its Hub id; an empty id leads nowhere. */
export function hostedSource(id: string): CardSource {
  const address = resolveHubCard(id);
  return address === null
    ? { kind: 'hosted', name: 'The hosted card', href: null, base: null }
    : { kind: 'hosted', name: address.name, href: address.href, base: address.base };
}
