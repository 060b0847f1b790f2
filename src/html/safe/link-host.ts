import { FILE_ENDINGS, HOST_ENDINGS, REGISTRY, SAME_OWNER, SHARED_HOSTS } from './host-endings.ts';

/** Not seen, or as good as: zero-width characters, fillers, hair spaces. */
const UNSEEN = /[\p{Cf}\p{Cc}\p{Default_Ignorable_Code_Point}\u2800\u2006\u2008-\u200a]/gu;

/** Turns the text after it around, so that nobody knows what a reader sees. */
const BIDI_CONTROL = /[\u202a-\u202e\u2066-\u2069]/;

/** Full stops of other scripts, what looks like one, and ways of writing one before an ending. */
const FULL_STOPS = /[。‧∙⋅ꓸ۔܁]|[[(]\.[\])]| \.(?=(?:com?|org|net|io|ai)\b)/gi;

/** What hosts are made of; words around them may be of a script without spaces. */
const HOST_LIKE =
  /(?:(?![\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}\p{sc=Laoo}])[\p{L}\p{N}\p{M}_.-])+/gu;

/** Written before a host, it leaves no doubt. */
const BEFORE_HOST = /(?:\b(?:https?|ftps?|wss?):\/*|(?:^|\s)\/\/)$/i;

/** A port, and then a path: what follows in the same word is no other host. */
const PATH = /(?::\d{1,5})?[/?#]\S*/y;

/** Letters that look like those of `co`, `org` or `chat`, and not all are Latin ones. */
const LOOKALIKE_ENDING = /^(?=.*[^a-z])[a-zасеорхуіјѕԁһԛԝтмкнвοανρτικυϲօոսցɡı]{2,}$/;

/** The first word of a sentence: `this.It` lacks a blank, and is no Italian host. */
const NEXT_SENTENCE = /^[A-Z][a-z]*$/;
const SHORT_WORD = /^(?:a[ms]|b[ey]|do|i[nst]|m[ey]|no|so|to|us)$/i;

/**
 * Endings of hosts that are hardly somebody's name: `wei.li@lab.example` names no host `wei.li`.
 */
const NO_SURNAME = /\.(?:com?|org|net|edu|gov|io|ai)$/i;

/** `ASP.NET`, `READ.ME` and modules of Python are names; the next word follows `e.g.` and `Fig.`. */
const NAME =
  /^(?:[A-Z]{2,5}\.NET|READ\.ME|(?:numpy|scipy|skimage|tf|torch|jax)\.\w+|(?:e\.g|i\.e|Fig|Tab|Sec|Eq|M\.Sc|B\.Sc)\.in)$/;

/**
 * True when a reader of the link's text would expect another host than `host` (as URL gives it), or
 * cannot tell by looking: a host with letters of other scripts may look like any other.
 */
export function looksLikeAnotherHost(text: string, host: string): boolean {
  return /(?:^|\.)xn--/.test(host) || BIDI_CONTROL.test(text) || namesAnotherHost(text, host);
}

function namesAnotherHost(text: string, host: string): boolean {
  const seen = asSeen(text);
  let next = 0;
  for (const { 0: run, index } of seen.matchAll(HOST_LIKE)) {
    const named = index < next ? null : hostNamed(run, seen, index);
    if (named !== null && !isSameSite(named, host)) {
      return true;
    }
    PATH.lastIndex = index + run.length;
    next = named !== null && PATH.test(seen) ? PATH.lastIndex : next;
  }
  return false;
}

/** The text as a reader sees it, in letters that can be compared. */
export function asSeen(text: string): string {
  return text.replace(/\s/g, ' ').replace(UNSEEN, '').normalize('NFKC').replace(FULL_STOPS, '.');
}

/** The host that a reader takes `run`, at `start` of the text, for; null if it is none. */
function hostNamed(run: string, seen: string, start: number): string | null {
  const host = run.replace(/^[._-]+|[._-]+$/g, '');
  const before = seen.slice(Math.max(0, start - 9), start);
  const after = seen.charAt(start + run.length);
  if (BEFORE_HOST.test(before) || /^www\./i.test(host)) {
    return host || null;
  }
  // `owner/name.ai` is a repository, `docs/guide.in` a file.
  const isInPath = /[\p{L}\p{N}_-]\/$/u.test(before) && after !== '/';
  if (isInPath || (after === '@' && !NO_SURNAME.test(host)) || NAME.test(host)) {
    return null;
  }
  const labels = host.split('.').filter(Boolean);
  const last = labels.at(-1) ?? '';
  const isWhole = seen.trim() === run;
  if (!isWhole && NEXT_SENTENCE.test(last) && (SHORT_WORD.test(last) || !isEnding(last, after))) {
    labels.pop();
  }
  const isHost = labels.length > 1 && isEnding(labels.at(-1) ?? '', after);
  return isHost ? labels.join('.') : null;
}

function isEnding(label: string, after: string): boolean {
  const ending = label.toLowerCase();
  return (
    HOST_ENDINGS.has(ending) ||
    (after === '/' && FILE_ENDINGS.has(ending)) ||
    LOOKALIKE_ENDING.test(ending)
  );
}

/**
 * A host, the hosts below it and those above it are one site, but where strangers share the upper
 * one: `github.io` is not `someone.github.io`.
 */
function isSameSite(named: string, host: string): boolean {
  if (![named, host].every((one) => URL.canParse(`https://${one}`))) {
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

/** True when the text of a `mailto:` link names somebody else, or does not tell who gets a copy. */
export function namesAnotherRecipient(text: string, recipients: readonly string[]): boolean {
  const seen = asSeen(text).toLowerCase();
  const addresses = recipients.map((address) => address.toLowerCase());
  const named = seen.match(/[^\s<>()[\]"',;:]+@[^\s<>()[\]"',;:]+/g) ?? [];
  return (
    addresses.some((address) => address.startsWith('cc ') || address.startsWith('bcc ')) ||
    named.some((address) => !addresses.includes(address.replace(/\.+$/, ''))) ||
    looksLikeAnotherHost(text, /@([^@\s]+)$/.exec(addresses[0] ?? '')?.[1] ?? 'mail.invalid')
  );
}
