import { LIMITS } from '../../limits.ts';
import type { CardBase } from '../../source/card-source.ts';
import { FOLDER_HOST, pathInFolder } from '../../source/folder-place.ts';

/** Where a link or an image does not lead. */
type NoTarget =
  /** Relative, and nobody knows to what; or empty. */
  | { readonly kind: 'unresolved'; readonly target: string }
  /** A scheme that the viewer never follows; `scheme` is lower case without the colon. */
  | { readonly kind: 'blocked'; readonly target: string; readonly scheme: string };

/** What a link's target is, once read the way a browser reads it. */
export type LinkTarget =
  /** A place in the card; `id` is decoded. */
  | { readonly kind: 'fragment'; readonly href: string; readonly id: string }
  | {
      readonly kind: 'web';
      readonly href: string;
      /** As URL gives it: punycode, with a port. */
      readonly host: string;
      /** False with a user name or a password: `https://bank.example@evil.example/`. */
      readonly isPlain: boolean;
    }
  /** A file of the folder that was opened, in which the card lies. */
  | { readonly kind: 'folder'; readonly href: string; readonly path: string }
  | {
      readonly kind: 'mail';
      readonly href: string;
      /** All who get the mail, those of `cc` and `bcc` named as such. */
      readonly recipients: readonly string[];
    }
  | NoTarget;

/** What the address of an image, a video or a sound is. */
export type FileTarget =
  /** An image inside the card itself. */
  | { readonly kind: 'inline'; readonly url: string }
  /** Wants the network. `url` is absolute, without credentials, `host` as in a link. */
  | { readonly kind: 'remote'; readonly url: string; readonly host: string }
  | NoTarget;

const DATA_IMAGE = /^data:image\/(?:png|jpe?g|gif|webp|avif|svg\+xml)[;,]/i;
const SCHEME = /^([a-z][a-z0-9+.-]*):/i;

/** A card's unknown place: what stays on it is relative. `invalid` never resolves (RFC 2606). */
const NOWHERE = 'https://nowhere.invalid/';
const NOWHERE_HOST = 'nowhere.invalid';

/**
 * Reads the `href` of a link. `base` null: a relative target is `unresolved`. As on the Hub,
 * `example.com/x` without a scheme is relative.
 */
export function resolveLink(target: string, base: CardBase | null): LinkTarget {
  const trimmed = trimAsUrl(target);
  if (trimmed.startsWith('#')) {
    return { kind: 'fragment', href: trimmed, id: decodeFragment(trimmed.slice(1)) };
  }
  const url = parseTarget(trimmed, base?.links ?? null);
  if (url === null) {
    return { kind: 'unresolved', target: trimmed };
  }
  switch (url.protocol) {
    case 'http:':
    case 'https:': {
      if (base !== null && isOfFolder(base) && url.host === FOLDER_HOST) {
        const path = pathInFolder(url, base);
        return { kind: 'folder', href: `#/${path}${url.hash}`, path: decodeFragment(path) };
      }
      const isPlain = url.username === '' && url.password === '';
      return { kind: 'web', href: url.href, host: url.host, isPlain };
    }
    case 'mailto:':
      return { kind: 'mail', href: url.href, recipients: recipientsOf(url) };
    default:
      return { kind: 'blocked', target: trimmed, scheme: url.protocol.slice(0, -1) };
  }
}

/** True where links lead to files of a folder of the reader's machine. */
export function isOfFolder({ links }: CardBase): boolean {
  return links?.startsWith(`https://${FOLDER_HOST}/`) === true;
}

/** Fields of a mail that say who gets it; some programs read a line end in another as its end. */
const RECIPIENTS = /(?:^|[\r\n])(to|b?cc)[=:]([^\r\n]*)/gi;

/** They may stand in the path and in `to`, `cc` and `bcc`, whose names have no case (RFC 6068). */
function recipientsOf({ pathname, search }: URL): readonly string[] {
  const fields = search.slice(1).split('&').map(decodeFragment);
  const headers = [`to=${decodeFragment(pathname)}`, ...fields].filter(
    (field) => !/^body=/i.test(field),
  );
  const recipients = headers.flatMap((field) =>
    Array.from(field.matchAll(RECIPIENTS), ([, name = '', list = '']) => {
      const kind = name.toLowerCase();
      return addressesIn(list).map((one) => (kind === 'to' ? one : `${kind} ${one}`));
    }).flat(),
  );
  return [...new Set(recipients)];
}

function addressesIn(list: string): readonly string[] {
  const addresses = list.split(/[,;]/).map((address) => address.trim());
  return addresses.filter(Boolean).map((address) => address.replace(/(?<=@)[^@\s]+$/, hostAsUrl));
}

/** In punycode, as URL gives the hosts of links. */
function hostAsUrl(host: string): string {
  return URL.canParse(`https://${host}`) ? new URL(`https://${host}`).host : host;
}

/**
 * Reads the `src` of an image, a video or a sound: http becomes https but where the card is from,
 * credentials go. `allowsData` is true for images only: a `data:` URL within the limit needs no
 * network.
 */
export function resolveFile(
  target: string,
  base: CardBase | null,
  allowsData: boolean,
): FileTarget {
  const trimmed = trimAsUrl(target);
  if (allowsData && trimmed.length <= LIMITS.dataUrlLength.most && DATA_IMAGE.test(trimmed)) {
    return { kind: 'inline', url: trimmed };
  }
  const url = parseTarget(trimmed, base?.files ?? null);
  if (url === null) {
    return { kind: 'unresolved', target: trimmed };
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    return { kind: 'blocked', target: trimmed, scheme: url.protocol.slice(0, -1) };
  }
  if (base !== null && url.origin === new URL(base.files).origin) {
    // The card itself was fetched there, be it by http.
    url.search ||= base.stamp ?? '';
  } else {
    url.protocol = 'https:';
  }
  url.username = '';
  url.password = '';
  return { kind: 'remote', url: url.href, host: url.host };
}

/** Null: relative to nowhere, or empty. What cannot be parsed is blocked. */
function parseTarget(target: string, base: string | null): URL | null {
  const scheme = SCHEME.exec(target)?.[1];
  if (scheme !== undefined) {
    // Without a base, so that `https:foo` is a host and never a path on the base's host.
    return parseUrl(target);
  }
  if (target === '') {
    return null;
  }
  const url = parseUrl(target, base ?? NOWHERE);
  return base === null && url.host === NOWHERE_HOST ? null : url;
}

function parseUrl(target: string, base?: string): URL {
  try {
    return new URL(target, base);
  } catch {
    return new URL('blocked:unreadable');
  }
}

/** Removes what the URL standard ignores, so that `java\nscript:` cannot hide its scheme. */
function trimAsUrl(target: string): string {
  return target.replace(/[\t\n\r]/g, '').replace(/^[\p{Cc} ]+|[\p{Cc} ]+$/gu, '');
}

/** A fragment as text; kept as it stands when its percent signs are not an encoding. */
export function decodeFragment(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
