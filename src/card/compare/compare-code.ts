import { likeness } from '../../text/likeness.ts';
import { hasBibtex } from '../citations/bibtex-heads.ts';
import { type Draft, told } from './draft.ts';
import type { SectionPairs } from './match-sections.ts';
import type { Block, Section } from './outline.ts';
import type { Left } from './pair-by-key.ts';
import { isUnder } from './topics.ts';
import { wordsOf } from './words.ts';

/** The share of words that two blocks have in common, from which one is the other, changed. */
const ALIKE = 0.4;
const MOST_PAIRS = 20_000;
const MOST_READ = 10_000;

/** What has become of blocks of code, of which none says the same as another. */
export function compareCode([olds, news]: Left<Block>, { newOf }: SectionPairs): readonly Draft[] {
  const done = new Set<Block>();
  const pairs: (readonly [Block | null, Block | null])[] = [];
  const take = (old: Block, now: Block): void => {
    done.add(old).add(now);
    pairs.push([old, now]);
  };
  const home = ({ section }: Block): Section | undefined => newOf.get(section);
  if (olds.length * news.length <= MOST_PAIRS) {
    const read = ({ text }: Block): ReadonlySet<string> =>
      new Set(wordsOf(text.slice(0, MOST_READ)));
    const [words, newWords] = [olds.map(read), news.map(read)];
    const found = olds.flatMap((old, at) =>
      news.map((now, index) => {
        const share = likeness(words[at] ?? new Set(), newWords[index] ?? new Set());
        return { old, now, share: share + (home(old) === now.section ? 0.3 : 0) };
      }),
    );
    for (const { old, now, share } of found.sort((a, b) => b.share - a.share)) {
      if (
        share >= ALIKE &&
        !done.has(old) &&
        !done.has(now) &&
        isCitation(old) === isCitation(now)
      ) {
        take(old, now);
      }
    }
  }
  const left = olds.filter((one) => !done.has(one)).map((old) => [old, null] as const);
  const more = news.filter((one) => !done.has(one)).map((now) => [null, now] as const);
  return [...pairs, ...left, ...more].map(([old, now]) => changeOf(old, now));
}

function changeOf(old: Block | null, now: Block | null): Draft {
  const one = now ?? old;
  const isCited = one !== null && isCitation(one);
  const what = isCited ? 'A citation' : 'A block of code';
  const how = old === null ? 'has come' : now === null ? 'is gone' : 'says something else';
  const isBlank = old && now && bare(old) === bare(now);
  return {
    kind: isBlank ? 'formatting' : isCited ? 'citation-changed' : 'code-changed',
    ...{ line: now?.line ?? null, withLine: old?.line ?? null },
    ...{ old: told(old?.text), new: told(now?.text) },
    why: isBlank ? 'The same but for blanks.' : `${what} ${how}.`,
    ...{ oldBlock: old ?? undefined, newBlock: now ?? undefined },
  };
}

function bare({ text }: Block): string {
  return text.replace(/\s+/g, '');
}

function isCitation({ text, language, section }: Block): boolean {
  return (
    /^(?:bib|bibtex|biblatex)$/i.test(language) || hasBibtex(text) || isUnder(section, 'citation')
  );
}
