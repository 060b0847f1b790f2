import { isRepositoryId } from '../../hub/hub-links.ts';

export type RepositoryKind = 'model' | 'dataset';

/** Longer texts are prose. */
const LONGEST = 300;

const LINK = /^\[[^\]]*\]\(([^()\s]+)\)$/;
const IN_MARKS = /^(?:<(.*)>|`(.*)`|["'“](.*)["'”])$/;
const HOST = /^(?:(?:https?:\/\/)?(?:www\.)?(?:huggingface\.co|hf\.co)\/|hf:\/\/)/i;
const PLACE = /^(?:(datasets|models|spaces)\/)?([^/?#\s]+(?:\/[^/?#\s]+)?)(.*)$/;

/** Nobody on the Hub has such a name: its own pages have them. */
export const PAGES: readonly string[] =
  'blog collections datasets docs join models new organizations papers settings spaces tasks'.split(
    ' ',
  );

/** Pages of a repository. */
const PAGES_BELOW: readonly string[] =
  'blame blob commit commits discussions edit raw resolve settings tree viewer'.split(' ');

export function isPageOfHub(id: string): boolean {
  return PAGES.includes(id.split('/')[0] ?? '');
}

/**
 * The id in another form of it: a link, an address, with marks or a folder of the Hub around it.
 */
function meantId(text: string, kind: RepositoryKind): string | null {
  const inLink = LINK.exec(text)?.[1] ?? text;
  const bare =
    IN_MARKS.exec(inLink)
      ?.slice(1)
      .find((part) => part !== undefined) ?? inLink;
  const host = HOST.exec(bare)?.[0] ?? '';
  const [, folder, path = '', rest = ''] = PLACE.exec(bare.slice(host.length)) ?? [];
  const [owner = '', name = ''] = path.split('/');
  // The first models and datasets had no owner: `gpt2/tree/main`.
  const isPageBelow = host !== '' && PAGES_BELOW.includes(name);
  const id = isPageBelow ? owner : path;
  const isOther = folder !== undefined && folder !== `${kind}s`;
  const isAlone = !id.includes('/') && folder !== 'datasets' && !isPageBelow;
  // A single name may be a person’s page, or a folder; and datasets are named as such.
  const isUnclear =
    (isAlone && (host !== '' || folder !== undefined)) ||
    (host !== '' && kind === 'dataset' && folder === undefined) ||
    isPageOfHub(id);
  const isWhole = host === '' ? /^\/?$/.test(rest) : /^(?:[/?#]|$)/.test(rest);
  return isWhole && !isOther && !isUnclear && isRepositoryId(id) ? id : null;
}

/** The ids of one kind that a text holds in whatever form; none where that is not certain. */
export function meantIds(text: string, kind: RepositoryKind): readonly string[] {
  const trimmed = text.trim();
  if (trimmed.length > LONGEST) {
    return [];
  }
  const bySigns = trimmed.split(/\s*[,;|]\s*|\s+(?:and|&|\+)\s+/);
  const ids = bySigns.filter(Boolean).flatMap((part) => meantId(part, kind) ?? []);
  if (ids.length === bySigns.filter(Boolean).length) {
    return ids;
  }
  // Names with a blank between them are prose; whole ids are not.
  const byBlanks = trimmed.split(/\s+/);
  const whole = byBlanks.flatMap((part) => meantId(part, kind) ?? []);
  return whole.length === byBlanks.length && whole.every((id) => id.includes('/')) ? whole : [];
}

/** An id that may be meant by a text with more in it: an address in prose, a revision behind it. */
export function guessedId(text: string, kind: RepositoryKind): string | undefined {
  const [address = ''] = /(?:huggingface|hf)\.co\/[^\s()<>"]+/i.exec(text.slice(0, LONGEST)) ?? [];
  const [, whole = ''] = /^([\w.-]+\/[\w.-]+)[@:#]/.exec(text) ?? [];
  return [address, whole].flatMap((part) => meantId(part, kind) ?? [])[0];
}
