import { nearestOf } from '../../../text/near-match.ts';
import type { BodyTarget } from '../../body-parts.ts';
import type { Fix } from '../../finding.ts';
import { quote } from '../fields.ts';
import { type BodyRule, inOne, onTargets, rewrite } from './body-rule.ts';

/** A host by an end that no file's name has, as `md`, `py`, `sh`, `rs` and `pl` are. */
const HOST =
  /^(?!readme\.)(?:[\w-]+\.)+(?:ai|cn|com?|de|dev|edu|eu|fr|gov|io|jp|net|org|uk)(?![^/:?#])/i;
const MAIL = /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/;

/** Somebody's own computer, or a way out of the repository, whose root the card is in. */
const OUTSIDE = /^(?:file:|[a-z]:[\\/]|~\/|\/(?:home|Users|root|mnt|content)\/|(?:\.\/)*\.\.\/)/i;

/** No sites: servers that the reader runs, and names of XML. */
const NO_SITE = /^(?:localhost|127\.0\.0\.1|0\.0\.0\.0|(?:www\.)?w3\.org)$/;

/** Where a model's id was to be: nothing, or a folder of whoever trained it. */
const HUB = /^https?:\/\/huggingface\.co\/?$/;
const LOCAL_MODEL =
  /^https?:\/\/(?:huggingface|hf)\.co\/(?:(?:None|null|undefined|unknown)\/?$|\/|\.{1,2}\/|[A-Z]:|(?:home|mnt|root|content|tmp|workspace|scratch|Users|kaggle)\/[^\s]*\/)/;
const PLACEHOLDER =
  /^(?:<?(?:urls?|link|href|todo|tbd|your[-_ ]?(?:url|link)|insert[-_ ].*|xxx+|repo_?name)>?|#(?:todo|url|link)|path\/to\/\S+|https?:\/\/(?:your|example)-?(?:url|link|site)\S*)$/i;

/** `ttps://`, `htps://`, `hhttps://`: no program knows such a scheme. */
const MISSPELT = /^(?:t{1,2}ps?|h{2,}t{1,2}ps?|ht?ps?|ht{3,}ps?|htt?pss+|hhtps?)$/i;
/**
 * A misspelt scheme, a mark that is missing or doubled behind a right one, or one scheme too many.
 */
const SCHEMES =
  /(?<![\w/.:%=&?+-])(?:(https?:?\/{0,2})(?=https?:\/\/)|([a-z]{2,8}):\/\/(?=[\w-])|(https?)(?:\/\/|:\/|::+\/\/|;\/\/|: \/\/|：\/\/)(?=[\w-]+\.[a-z]))/gi;

export function isMisspeltScheme(scheme: string): boolean {
  return MISSPELT.test(scheme);
}

/** Whether an address is one without its scheme, out of the repository, or a word for one. */
export function isNoFile(target: string): boolean {
  return [HOST, MAIL, OUTSIDE, PLACEHOLDER].some((pattern) => pattern.test(target));
}

/** True for a way up that does not leave the repository. */
function staysInside(target: string, depth: number): boolean {
  const [up = ''] = /^(?:\.{1,2}\/)+/.exec(target) ?? [];
  return up !== '' && up.split('../').length - 1 <= depth;
}

/** What was meant by the beginning of an address; null for a right one. */
function schemeMeant([, doubled, scheme = '', broken]: RegExpExecArray): string | null {
  if (doubled !== undefined) {
    return '';
  }
  return broken !== undefined || isMisspeltScheme(scheme)
    ? `${/s$/i.test(broken ?? scheme) ? 'https' : 'http'}://`
    : null;
}

function fixOf(start: number, written: string, meant: string): Fix | undefined {
  const fix = rewrite(start, written, meant);
  return fix && meant === '' ? { ...fix, label: 'Take it out' } : fix;
}

function fragmentId(target: string): string {
  try {
    return decodeURIComponent(target.slice(1));
  } catch {
    return target.slice(1);
  }
}

export const LINK_RULES: readonly BodyRule[] = [
  {
    id: 'empty-link',
    severity: 'warning',
    about: 'A link or image without an address.',
    evidence: { kind: 'documented', source: 'CommonMark 6.3' },
    find: ({ targets }) =>
      onTargets(targets, (target) =>
        target === '' ? ['This leads nowhere: write its address.'] : null,
      ),
  },
  {
    id: 'link-without-scheme',
    severity: 'warning',
    about: 'Without a scheme, an address is a file of the repository, which does not exist.',
    evidence: { kind: 'seen', source: 'explosion/healthsea, issue 6' },
    find: ({ targets }) =>
      onTargets(targets, (target) => {
        const [, inQuotes] = /^[“”„«](https?:\/\/[^“”»]+)[“”»]?$/.exec(target) ?? [];
        if (inQuotes !== undefined) {
          const message = `The quotes around ${quote(inQuotes)} are typographic, and belong to the address for HTML and Markdown. Write straight ones.`;
          return [message];
        }
        const scheme = HOST.test(target) ? 'https://' : MAIL.test(target) ? 'mailto:' : null;
        const message = `Without ${scheme}, the Hub takes ${quote(target)} for a file of the repository.`;
        return scheme && [message, scheme + target];
      }),
  },
  {
    id: 'fragment-broken',
    severity: 'warning',
    about: 'A link to a place in the card that no heading and no id has.',
    evidence: { kind: 'seen', source: 'pages of the Hub, whose anchors are github-slugger’s' },
    find({ links, headings, ids }) {
      const known = new Set([...headings.map(({ id }) => id), ...ids]);
      // Whatever the card, so much is looked for.
      let searches = 20;
      return onTargets(links, (target) => {
        const id = target.startsWith('#') ? fragmentId(target) : '';
        if (/^(?:top)?$/i.test(id) || known.has(id) || known.has(id.replace('user-content-', ''))) {
          return null;
        }
        searches -= 1;
        const near = searches < 0 ? null : nearestOf(id, [...known].slice(0, 999));
        const hint = near === null ? '' : ` The nearest is ${quote(`#${near}`)}.`;
        const message = `No heading has the anchor ${quote(`#${id}`)}: the link leads nowhere.${hint}`;
        return [message, near && `#${near}`];
      });
    },
  },
  {
    id: 'link-local-model',
    severity: 'warning',
    about: 'A program has put a folder, or nothing, where the id of a model was to be.',
    evidence: { kind: 'documented', source: 'hub-docs, repositories: ids are owner/name' },
    find: ({ links, prose }) =>
      onTargets(links, (target, start) =>
        LOCAL_MODEL.test(target) || (HUB.test(target) && prose.startsWith('[](', (start ?? 3) - 3))
          ? [
              `${quote(target)} is no page of the Hub: a folder, or nothing, was taken for a model’s id.`,
            ]
          : null,
      ),
  },
  {
    id: 'link-placeholder',
    severity: 'warning',
    about: 'The address is a word that stands for one.',
    evidence: { kind: 'assumed', source: 'names such as “url” are no files of a model' },
    find: ({ targets }) =>
      onTargets(targets, (target) =>
        PLACEHOLDER.test(target) ? [`${quote(target)} stands for an address: write it.`] : null,
      ),
  },
  {
    id: 'scheme-misspelt',
    severity: 'warning',
    about: 'No program knows the scheme that an address begins with.',
    evidence: { kind: 'documented', source: 'URL standard' },
    find: ({ prose, lineOf }) =>
      [...prose.matchAll(SCHEMES)].flatMap((match) => {
        const { 0: written, index } = match;
        const meant = schemeMeant(match);
        const way = meant === '' ? 'take it out' : `write ${quote(meant ?? '')}`;
        const message = `${quote(written)} begins no address: ${way}.`;
        return meant === null
          ? []
          : { line: lineOf(index), message, fix: fixOf(index, written, meant) };
      }),
  },
  {
    id: 'target-outside',
    severity: 'warning',
    about: 'A path on somebody’s computer, or out of the repository, where the Hub has no files.',
    evidence: { kind: 'documented', source: 'hub-docs, repositories' },
    find: ({ targets, depth }) =>
      onTargets(targets, (target) =>
        OUTSIDE.test(target) && !staysInside(target, depth)
          ? [`${quote(target)} is outside the repository, where the Hub finds nothing.`]
          : null,
      ),
  },
  {
    id: 'link-http',
    severity: 'hint',
    about: 'An address without encryption, which browsers warn of.',
    evidence: { kind: 'assumed', source: 'most sites answer to https' },
    find({ targets }) {
      const byHost = new Map<string, BodyTarget[]>();
      for (const link of targets) {
        const host = /^http:\/\/([^/?#:]+)/i.exec(link.target)?.[1]?.toLowerCase() ?? '';
        if (host !== '' && !NO_SITE.test(host)) {
          byHost.get(host)?.push(link) ?? byHost.set(host, [link]);
        }
      }
      return [...byHost].flatMap(([host, found]) =>
        inOne(
          found,
          (_, count) =>
            `${host} is linked with http:${count > 1 ? `, ${count} times` : ''}. Write https: if it answers there.`,
        ),
      );
    },
  },
];
