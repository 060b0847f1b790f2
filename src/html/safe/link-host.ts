import { names } from '../../text/names.ts';

/** Longest text of a link that is searched for addresses, in characters. */
const MAX_TEXT_LENGTH = 2000;

/** An address with its scheme, anywhere in the text. */
const URL_IN_TEXT = /\bhttps?:\/\/[^\s<>"')\]]+/gi;

/** The whole text is a host, or a host and a path: `www.example.com`, `example.com/login`. */
const BARE_HOST =
  /^(?:www\.)?(?:[\p{L}\p{N}-]{1,63}\.)+(?<ending>[\p{L}]{2,24})(?::\d{1,5})?(?:[/?#]\S*)?$/iu;

/**
 * Endings by which a text without a scheme is taken for a host. Not those of files which cards link
 * by name: `README.md`, `train.py`, `run.sh`, `lib.rs`, `weights.zip`.
 */
const HOST_ENDINGS = names(
  'com org net edu gov mil int io ai co app dev info biz xyz me eu uk de fr cn ru jp in br it es',
  'nl ch se kr au ca us',
);

/** Text that is not seen does not make another host. */
const INVISIBLE = /[\p{Cf}\p{Cc}]|\u034f|\u115f|\u1160|\u3164|\uffa0/gu;

/**
 * True when a reader of the link's text would expect another host than `host` (as URL gives it), or
 * cannot tell by looking: a host with letters of other scripts may look like any other.
 */
export function looksLikeAnotherHost(text: string, host: string): boolean {
  if (/(?:^|\.)xn--/.test(host)) {
    return true;
  }
  const visible = text.slice(0, MAX_TEXT_LENGTH).normalize('NFKC').replace(INVISIBLE, '').trim();
  const addresses: string[] = visible.match(URL_IN_TEXT) ?? [];
  const ending = BARE_HOST.exec(visible)?.groups?.['ending'];
  const isWww = /^www\./i.test(visible);
  if (ending !== undefined && (isWww || HOST_ENDINGS.has(ending.toLowerCase()))) {
    addresses.push(`https://${visible}`);
  }
  return addresses.some((address) => !isSameSite(address, host));
}

/** A host and its own subdomains are one site: `huggingface.co` and `cdn.huggingface.co`. */
function isSameSite(address: string, host: string): boolean {
  if (!URL.canParse(address)) {
    return false;
  }
  const shown = withoutWww(new URL(address).hostname);
  const real = withoutWww(new URL(`https://${host}`).hostname);
  return shown === real || real.endsWith(`.${shown}`) || shown.endsWith(`.${real}`);
}

function withoutWww(host: string): string {
  return host.replace(/^www\./, '');
}
