import { names } from '../../text/names.ts';
import { BEFORE_OWNER, OWNERS_HOSTS, REGISTRY, SAME_OWNER, SHARED_HOSTS } from './host-endings.ts';
import { asSeen, type NamedAddress, namedAddresses } from './named-addresses.ts';
import type { LinkTarget } from './resolve-url.ts';

/** What a reader sees of a link. */
export interface SeenLink {
  /** Its text; more than one where nobody can tell how its parts are set. */
  readonly texts: readonly string[];
  /** What adjoins it without a blank. */
  readonly before: string;
  readonly after: string;
}

/** Elements that part no word. */
export const WITHIN_WORDS = names(
  'a abbr b bdi big cite code del dfn em font i ins kbd mark nobr q rb ruby s samp small span',
  'strike strong sub sup time tt u var wbr',
);

/** Turns the text after it around, so that nobody knows what a reader sees. */
const BIDI_CONTROL = /[\u202a-\u202e\u2066-\u2069]/;

/** Letters of other scripts, which may look like any. */
const PUNYCODE = /(?:^|\.)xn--/;

/** What owners put behind the name that their host has. */
const OWNER_ENDING =
  /^(?:ai|app|co|com|community|dev|hq|inc|io|labs?|llm|ml|nlp|org|project|research|team)?$/;

/** Endings of hosts that projects and files hardly have. */
const FIRM = /\.(?:com?|org|net|edu|gov)$/;

/** A host in letters of two scripts, which is there to be taken for another. */
const MIXED = /[a-z](?![\p{sc=Latin}.])\p{L}|(?![\p{sc=Latin}.])\p{L}[a-z]/iu;

/** The texts of a link, of which blanks of their own part lines and blocks. */
export function readings(seen: readonly string[], beside: readonly string[]): readonly string[] {
  const words = seen.filter((text) => text !== ' ');
  return [
    seen.join(''),
    ...(words.length < seen.length ? [words.join('')] : []),
    ...(beside.length > 0 ? [beside.join(' ')] : []),
  ];
}

/** A link of which nothing but its text is seen. */
export function alone(text: string): SeenLink {
  return { texts: [text], before: '', after: '' };
}

/** Where a link leads, in short. */
export function placeOf(target: Extract<LinkTarget, { kind: 'mail' | 'web' }>): string {
  return target.kind === 'mail' ? target.recipients.join(', ') : target.host;
}

/** True when a reader would expect a link to lead elsewhere, or cannot tell by looking. */
export function misleads(seen: SeenLink, target: LinkTarget): boolean {
  return lies(seen, target) || (target.kind === 'web' && PUNYCODE.test(target.host));
}

/** True when its text says so, or its address pretends to. */
export function lies(seen: SeenLink, target: LinkTarget): boolean {
  switch (target.kind) {
    case 'mail':
      return seen.texts.some((text) => namesAnotherRecipient(text, target.recipients));
    case 'web':
      return !target.isPlain || namesAnotherHost(seen, new URL(target.href));
    default:
      return false;
  }
}

/** The same of a text of the metadata, and of its page. */
export function looksLikeAnotherHost(text: string, url: URL): boolean {
  return PUNYCODE.test(url.host) || namesAnotherHost(alone(text), url);
}

/** True when the text, with what adjoins it, names another host. */
function namesAnotherHost({ texts, ...around }: SeenLink, url: URL): boolean {
  const seen = (text: string): string => asSeen(text, PUNYCODE.test(url.host));
  const [before, after] = [seen(around.before), seen(around.after)];
  return texts.some((written) => {
    if (BIDI_CONTROL.test(written)) {
      return true;
    }
    const text = seen(written);
    const [from, to] = [before.length, before.length + text.length];
    let isOwnNamed: boolean | null = null;
    for (const named of namedAddresses(before + text + after, text)) {
      if (named.start < to && named.end > from && !leadsTo(named, url)) {
        // A path may go on in the link, but not where that names its host itself.
        isOwnNamed ??= [...namedAddresses(text, text)].some((own) => leadsTo(own, url));
        if (named.hostEnd > from || !isOwnNamed) {
          return true;
        }
      }
    }
    return false;
  });
}

function leadsTo({ host, port, isPlain }: NamedAddress, url: URL): boolean {
  return (
    (isSameSite(host, url.hostname) && isSamePort(port, url)) || (isPlain && isName(host, url))
  );
}

function isSamePort(port: string | null, { port: other, protocol }: URL): boolean {
  return port === null || port === (other || (protocol === 'http:' ? '80' : '443'));
}

/**
 * A host, the hosts below it and those above it are one site, but where strangers share the upper
 * one: `github.io` is not `someone.github.io`.
 */
function isSameSite(named: string, host: string): boolean {
  if (![named, host].every((one) => URL.canParse(`https://${one}`)) || MIXED.test(named)) {
    return false;
  }
  const [short = '', long = ''] = [siteOf(named), siteOf(host)].sort((a, b) => a.length - b.length);
  return short === long || (long.endsWith(`.${short}`) && !isShared(short));
}

/** The host without `www.`, and of several of one owner always the same. */
function siteOf(host: string): string {
  const name = new URL(`https://${host}`).hostname.replace(/^www\.|\.$/g, '');
  return SAME_OWNER.get(name) ?? name;
}

function isShared(host: string): boolean {
  return !host.includes('.') || SHARED_HOSTS.has(host) || REGISTRY.test(host);
}

/**
 * True for what is the name of the owner, the project or the file to whose page on GitHub, the Hub
 * or the like the link leads: `H2O.ai` of `huggingface.co/h2oai`, `weights.th`.
 */
function isName(named: string, { hostname, pathname }: URL): boolean {
  if (!OWNERS_HOSTS.has(hostname.replace(/^(?:www|[a-z]{2})\./, ''))) {
    return false;
  }
  const name = named.toLowerCase();
  const [letters, label] = [name, name.replace(/\.[^.]*$/, '')].map(lettersOf) as [string, string];
  const parts = pathname.toLowerCase().split('/').map(lettersOf);
  const [owner = '', ...others] = parts.filter((part) => part !== '' && !BEFORE_OWNER.has(part));
  return (
    [letters, label].some(
      (one) => owner.startsWith(one) && OWNER_ENDING.test(owner.slice(one.length)),
    ) ||
    (!FIRM.test(name) && [others[0], others.at(-1)].some((part) => part?.startsWith(letters)))
  );
}

function lettersOf(name: string): string {
  return name.replace(/[^\p{L}\p{N}]/gu, '');
}

const MAIL_ADDRESS = /[^\s<>()[\]"',;:]+@[^\s<>()[\]"',;:]+/g;

/** True when the text of a `mailto:` link does not tell who gets the mail. */
function namesAnotherRecipient(text: string, recipients: readonly string[]): boolean {
  const seen = asSeen(text).toLowerCase();
  const addresses = recipients.map((address) => address.toLowerCase());
  const named = (seen.match(MAIL_ADDRESS) ?? []).map((address) => address.replace(/\.+$/, ''));
  const [, host = ''] = /@([^@\s]+)$/.exec(addresses[0] ?? '') ?? [];
  const url = URL.canParse(`https://${host}`) ? `https://${host}` : 'https://mail.invalid';
  return (
    addresses.some((address) => address.startsWith('cc ') || address.startsWith('bcc ')) ||
    named.some((address) => !addresses.includes(address)) ||
    (named.length > 0 && addresses.some((address) => !named.includes(address))) ||
    looksLikeAnotherHost(seen.replace(MAIL_ADDRESS, ' '), new URL(url))
  );
}
