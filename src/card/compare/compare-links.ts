import type { ComparedCard } from './compared-card.ts';
import type { Draft } from './draft.ts';
import type { Block } from './outline.ts';
import { pairByKey } from './pair-by-key.ts';
import { isUnder, REACHES } from './topics.ts';
import { plainText } from './words.ts';

interface Link {
  readonly kind: 'link' | 'image';
  readonly text: string;
  readonly target: string;
  readonly line: number;
  readonly block: Block | null;
}

/** Links that lead elsewhere than before. `pairs`: blocks that say the same but for their links. */
export function compareLinks(
  old: ComparedCard,
  now: ComparedCard,
  blocks: readonly [olds: readonly Block[], news: readonly Block[]],
  pairs: ReadonlyMap<Block, Block>,
): readonly Draft[] {
  const [olds, news] = [linksOf(old, blocks[0]), linksOf(now, blocks[1])];
  const changes: Draft[] = [];
  const pair = (one: Link, other: Link): void => {
    if (address(one.target) !== address(other.target)) {
      changes.push(changeOf(one, other));
    }
  };
  const known = new Set(pairs.values());
  const numbers = new Map([...pairs].flatMap((pair, index) => pair.map((one) => [one, index])));
  const exact = pairByKey(
    [olds, news],
    ({ text, target }) => `${text}|${address(target)}`,
    () => {},
  );
  const named = pairByKey(
    exact,
    ({ kind, text }) => (text === '' ? null : `${kind}|${text}`),
    pair,
  );
  const placed = ({ kind, block }: Link): string | null => {
    const number = block === null ? undefined : numbers.get(block);
    return number === undefined ? null : `${kind}|${number}`;
  };
  const [gone, come] = pairByKey(named, placed, pair);
  return [
    ...changes,
    // Of a text that is another, its change tells.
    ...gone.filter(({ block }) => block && pairs.has(block)).map((one) => changeOf(one, null)),
    ...come.filter(({ block }) => block && known.has(block)).map((one) => changeOf(null, one)),
  ];
}

function changeOf(old: Link | null, now: Link | null): Draft {
  const one = now ?? old;
  const what = one?.kind === 'image' ? 'An image' : 'A link';
  const how = old === null ? 'has come.' : now === null ? 'is gone.' : 'leads elsewhere.';
  const section = one?.block?.section;
  const isContact =
    REACHES.test(`${old?.target ?? now?.target}`) ||
    (section && isUnder(section, 'contact')) === true;
  const text = (link: Link | null): string | null => link && `${link.text} ${link.target}`.trim();
  return {
    kind: isContact ? 'contact-changed' : 'link-changed',
    ...{ line: now?.line ?? null, withLine: old?.line ?? null },
    ...{ old: text(old), new: text(now) },
    why: isContact ? 'Whom to turn to.' : `${what} ${how}`,
  };
}

/** The same page: with and without `www`, a last slash, what only tells how the reader came. */
function address(target: string): string {
  return target
    .replace(/^https?:\/\/(?:www\.)?/i, '//')
    .replace(/^\/\/(?:huggingface\.co|hf\.co)\//i, '//hf.co/')
    .replace(/[?&]utm_[^#&]*/g, '')
    .replace(/\/+$/, '');
}

function linksOf({ parts }: ComparedCard, blocks: readonly Block[]): readonly Link[] {
  let at = 0;
  const all = [
    ...parts.links.map(({ text, target, line }) => ({
      kind: 'link' as const,
      text: text ?? '',
      target,
      line,
    })),
    ...parts.images.map(({ alt, target, line }) => ({
      kind: 'image' as const,
      text: alt ?? '',
      target,
      line,
    })),
  ].sort((a, b) => a.line - b.line);
  return all
    .filter(({ target }) => !target.startsWith('#') && !target.startsWith('data:'))
    .map(({ text, ...link }) => {
      while ((blocks[at + 1]?.line ?? Number.POSITIVE_INFINITY) <= link.line) {
        at += 1;
      }
      return { ...link, text: plainText(text), block: blocks[at] ?? null };
    });
}
