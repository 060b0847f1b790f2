import { nearestOf } from '../../../text/near-match.ts';
import type { BodyTarget } from '../../body-parts.ts';
import { quote } from '../fields.ts';
import { type BodyRule, inOne, onTargets } from './body-rule.ts';

/** A host by an end that no file's name has, as `md`, `py`, `sh`, `rs` and `pl` are. */
const HOST =
  /^(?!readme\.)(?:[\w-]+\.)+(?:ai|cn|com?|de|dev|edu|eu|fr|gov|io|jp|net|org|uk)(?![^/:?#])/i;
const MAIL = /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/;

/** Somebody's own computer, or a way out of the repository, whose root the card is in. */
const OUTSIDE = /^(?:file:|[a-z]:[\\/]|~\/|\/(?:home|Users|root|mnt|content)\/|(?:\.\/)*\.\.\/)/i;

/** No sites: servers that the reader runs, and names of XML. */
const NO_SITE = /^(?:localhost|127\.0\.0\.1|0\.0\.0\.0|(?:www\.)?w3\.org)$/;

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
    find: ({ targets }) =>
      onTargets(targets, (target) =>
        target === '' ? ['This leads nowhere: write its address.'] : null,
      ),
  },
  {
    id: 'link-without-scheme',
    severity: 'warning',
    find: ({ targets }) =>
      onTargets(targets, (target) => {
        const scheme = HOST.test(target) ? 'https://' : MAIL.test(target) ? 'mailto:' : null;
        const message = `Without ${scheme}, the Hub takes ${quote(target)} for a file of the repository.`;
        return scheme && [message, scheme + target];
      }),
  },
  {
    id: 'fragment-broken',
    severity: 'warning',
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
        const hint = near === null ? '' : ` The nearest is #${near}.`;
        const message = `No heading has the anchor #${id}: the link leads nowhere.${hint}`;
        return [message, near && `#${near}`];
      });
    },
  },
  {
    id: 'target-outside',
    severity: 'warning',
    find: ({ targets }) =>
      onTargets(targets, (target) =>
        OUTSIDE.test(target)
          ? [`${quote(target)} is outside the repository, where the Hub finds nothing.`]
          : null,
      ),
  },
  {
    id: 'link-http',
    severity: 'hint',
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
