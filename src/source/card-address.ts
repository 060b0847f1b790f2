import type { CardBase, Refusal } from './card-source.ts';
import { HUB, hubAddress, KNOWN_HOSTS, resolveRepositoryPage } from './repository-page.ts';

/** A card on the web. */
export interface CardAddress {
  /** Absolute http(s) URL that answers with the card's text. */
  readonly fetchUrl: string;
  /** What the header shows: host and path. */
  readonly name: string;
  /** Absolute http(s) URL of the page that shows the card where it lives. */
  readonly href: string;
  readonly base: CardBase;
}

/** `owner/name`, and optionally a revision; the Hub's names are of these characters. */
const HUB_ID =
  /^(datasets\/|spaces\/)?([A-Za-z0-9_-][\w.-]*\/[A-Za-z0-9_-][\w.-]*)(?:@([\w./-]+))?$/;
const TEXT_FILE = /\.(?:md|markdown|mdx|txt)$/i;
const SCHEME = /^[a-z][a-z0-9+.-]*:/i;

/** How much of an unreadable address is named back, in characters. */
const MAX_NAME = 120;

/**
 * The card that `?card=` names: an http(s) URL, the address of a page of the Hub or GitHub, a Hub
 * id, or else a URL relative to the page. Two segments are a Hub id unless the last ends like a
 * text file (`cards/marin.md`); one is a file beside the page, so that a model with an old name is
 * addressed as `huggingface.co/gpt2`.
 */
export function resolveCardAddress(param: string, pageUrl: string): CardAddress | Refusal {
  const text = param.trim();
  const name = text.length > MAX_NAME ? `${text.slice(0, MAX_NAME)}…` : text;
  const refuse = (reason: string): Refusal => ({ name, reason });
  if (text === '') {
    const wayOut = 'Give a web address or a Hub id such as owner/name.';
    return refuse(`The address of the card is empty. ${wayOut}`);
  }
  const hasKnownHost = KNOWN_HOSTS.includes(hostOf(text));
  const hubCard = hasKnownHost ? null : resolveHubCard(text);
  if (hubCard !== null) {
    return hubCard;
  }
  const target = hasKnownHost ? `https://${text}` : text;
  if (!URL.canParse(target, pageUrl)) {
    const wayOut = 'Give one that begins with https://, or a Hub id such as owner/name.';
    return refuse(`${name} is not a web address. ${wayOut}`);
  }
  const url = new URL(target, pageUrl);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    const why = SCHEME.test(text)
      ? 'is not opened: a card can only come from an address that begins with https:// or http://'
      : 'cannot be loaded, because this page was opened as a file and may not read the files beside it';
    return refuse(`${name} ${why}. Drop the file here instead.`);
  }
  if (url.username !== '' || url.password !== '') {
    const why = 'it holds a user name or password. Give it without them.';
    return refuse(`The address is not opened because ${why}`);
  }
  return resolveWebAddress(url, name);
}

/** The card of `owner/name`, `owner/name@revision`, `datasets/owner/name`; null for other forms. */
export function resolveHubCard(id: string): CardAddress | null {
  const [, kind = '', repository = '', revision = 'main'] = HUB_ID.exec(id) ?? [];
  if (repository === '' || TEXT_FILE.test(repository) || isPathTrick(revision)) {
    return null;
  }
  const folder = `${encodeURIComponent(revision)}/`;
  return hubAddress({ page: `${HUB}/${kind}${repository}`, folder, file: 'README.md' });
}

/** True for a text that is nothing but one http(s) URL or Hub id. */
export function isCardAddress(text: string): boolean {
  const address = text.trim();
  return (
    /^https?:\/\/[^\s/]\S*$/i.test(address) ||
    (/^\S+$/.test(address) && KNOWN_HOSTS.includes(hostOf(address))) ||
    resolveHubCard(address) !== null
  );
}

/** What stands where a host would be in an address without a scheme. */
function hostOf(address: string): string {
  return /^[^/?#]*/.exec(address)?.[0].toLowerCase() ?? '';
}

function resolveWebAddress(url: URL, name: string): CardAddress | Refusal {
  const page = resolveRepositoryPage(url);
  if (page === 'not-a-repository') {
    const wayOut = 'Give the address of the model’s page or of its README.md.';
    return { name, reason: `${name} is not the page of a model. ${wayOut}` };
  }
  if (page !== null) {
    return page;
  }
  url.hash = '';
  const folder = new URL('.', url).href;
  return {
    fetchUrl: url.href,
    name: `${url.host}${url.pathname}`,
    href: url.href,
    base: { links: folder, files: folder },
  };
}

/** A browser would walk up from `..` in a path. */
function isPathTrick(revision: string): boolean {
  return revision.split('/').some((segment) => /^\.*$/.test(segment));
}
