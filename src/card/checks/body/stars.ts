import type { Fix } from '../../finding.ts';
import { quote } from '../fields.ts';
import type { BodyRule } from './body-rule.ts';

/** Bold that was meant: two pairs of stars with words between them. */
const MEANT = /(?<![*\\])\*\*(?=[^\s*])([^*\n]{0,300}?[^\s*\\([{])\*\*(?!\*)/u;
/** The same with blanks inside, where nothing stands before it: it may be a power, else. */
const MEANT_ALONE =
  /^(?:[^\p{L}\d*]*)\*\*[ \t]+([^*\n]{0,300}?\p{L}[^*\n]{0,300}?)[ \t]*\*\*(?!\*)/u;
/** Opened behind a blank, and closed before one: `a **b ** c`. */
const MEANT_BEFORE_BLANK =
  /(?<=^|[\s(])\*\*(?=\p{L}{2}|\p{Lo})([^*\n]{1,200}\p{L}[ \t]+)\*\*(?=$|[\s.,;:!?)，。])/u;
const WORD = /\p{L}{2}|\p{Lo}/u;
const WIDE_MARKS = /[，。：；！？、）】》」』”]+$/u;

/** The relatives of bold: what is between the same signs twice, and shown with them. */
interface Emphasis {
  /** The signs are the first group, what is between them the second. */
  readonly pattern: RegExp;
  readonly effect: string;
  /** Is it surely meant? `after`: what follows. */
  readonly isMeant: (inner: string, after: string) => boolean;
}

const HAN = /\p{Lo}/u;
const ANY = (): boolean => true;
/** Stars multiply, and underscores join the parts of a name: there it takes more than a letter. */
const isSentence = (inner: string, after: string): boolean =>
  WIDE_MARKS.test(inner) || (/^\p{L}[^,]*\p{L}[^,]*[:.!?]$/u.test(inner) && /^\p{L}/u.test(after));
const isBetweenHan = (inner: string, after: string): boolean =>
  isSentence(inner, after) || (HAN.test(inner) && /^\p{L}/u.test(after));

const EMPHASES: readonly Emphasis[] = [
  {
    pattern: /(?<![*\\])(\*{3})(?=[^\s*])([^*\n]{0,300}?[^\s*\\([{])\1(?!\*)/u,
    effect: 'bold',
    isMeant: ANY,
  },
  {
    pattern: /(?<![~\\])(~~)(?=[^\s~])([^~\n]{0,300}?[^\s~\\([{])\1(?!~)/u,
    effect: 'struck through',
    isMeant: ANY,
  },
  {
    pattern: /(?<![*\\\w])(\*)(?=\p{L})([^*\n]{0,300}?[^\s*\\([{])\1(?!\*)/u,
    effect: 'in italics',
    isMeant: isSentence,
  },
  {
    pattern: /(?<![_\\\w])(__?)(?=\p{L})([^_\n]{0,300}?[^\s_\\([{])\1(?!_)/u,
    effect: 'emphasised',
    isMeant: isBetweenHan,
  },
];

/**
 * A fix where the closing signs stand between a mark and a letter, and
 * nothing else is wrong.
 */
function fixOf(
  whole: string,
  inner: string,
  start: number | null,
  after: string,
  signs = '**',
): Fix | undefined {
  const end = (start ?? 0) + whole.length;
  if (start === null || !/^[\p{L}\d]/u.test(inner) || !/^[\p{L}\d]/u.test(after)) {
    return undefined;
  }
  const [marks = ''] = WIDE_MARKS.exec(inner) ?? [];
  if (marks !== '' && marks !== inner) {
    const text = `${signs}${marks}`;
    const from = end - marks.length - signs.length;
    return {
      label: `Put the ${nameOf(signs)} before “${marks}”`,
      edits: [{ start: from, end, text }],
    };
  }
  return /[:.,;!?)]$/.test(inner) && /^[A-Za-z\d]/.test(after)
    ? { label: `Put a space behind the ${nameOf(signs)}`, edits: [{ start: end, end, text: ' ' }] }
    : undefined;
}

function nameOf(signs: string): string {
  return signs.startsWith('*') ? 'stars' : signs.startsWith('~') ? 'tildes' : 'underscores';
}

export const EMPHASIS_RULE: BodyRule = {
  id: 'emphasis-not-shown',
  severity: 'warning',
  about:
    'Stars, tildes and underscores do nothing where a mark and a letter stand on their two sides, and underscores between letters: readers see them.',
  evidence: { kind: 'documented', source: 'CommonMark 6.2, GFM 6.5' },
  find: ({ starred }) =>
    starred.flatMap(({ target, line, start }) =>
      EMPHASES.flatMap(({ pattern, effect, isMeant }) => {
        const match = pattern.exec(target);
        const [whole = '', signs = '', inner = ''] = match ?? [];
        const at = match?.index ?? 0;
        const after = target.slice(at + whole.length);
        if (match === null || !WORD.test(inner) || !isMeant(inner, after)) {
          return [];
        }
        const way = /[\p{L}\p{N}]$/u.test(inner)
          ? 'between letters, write stars.'
          : 'marks belong outside of them, or a space behind them.';
        return {
          line,
          message: `The ${nameOf(signs)} of ${quote(whole)} are shown, and it is not ${effect}: ${way}`,
          fix: fixOf(whole, inner, start === null ? null : start + at, after, signs),
        };
      }),
    ),
};

export const STARS_RULE: BodyRule = {
  id: 'bold-not-shown',
  severity: 'warning',
  about:
    'Stars make no bold where a mark and a letter stand on their two sides, or a blank on the inner one: readers see the stars.',
  evidence: { kind: 'documented', source: 'CommonMark 6.2' },
  find: ({ starred }) =>
    starred.flatMap(({ target, line, start }) => {
      const match =
        MEANT.exec(target) ?? MEANT_ALONE.exec(target) ?? MEANT_BEFORE_BLANK.exec(target);
      const [whole = '', inner = ''] = match ?? [];
      if (match === null || !WORD.test(inner)) {
        return [];
      }
      const after = target.slice(match.index + whole.length);
      const fix = fixOf(whole, inner, start === null ? null : start + match.index, after);
      const message = `The stars of ${quote(whole.trim())} are shown, not bold: ${
        /^\s|\s$/.test(inner)
          ? 'write them next to the words.'
          : 'marks belong outside of them, or a space behind them.'
      }`;
      return { line, message, fix };
    }),
};
