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

/** A fix where the closing stars stand between a mark and a letter, and nothing else is wrong. */
function fixOf(whole: string, inner: string, start: number | null, after: string): Fix | undefined {
  const end = (start ?? 0) + whole.length;
  if (start === null || !/^[\p{L}\d]/u.test(inner) || !/^[\p{L}\d]/u.test(after)) {
    return undefined;
  }
  const [marks = ''] = WIDE_MARKS.exec(inner) ?? [];
  if (marks !== '' && marks !== inner) {
    const text = `**${marks}`;
    return {
      label: `Put the stars before “${marks}”`,
      edits: [{ start: end - marks.length - 2, end, text }],
    };
  }
  return /[:.,;!?)]$/.test(inner) && /^[A-Za-z\d]/.test(after)
    ? { label: 'Put a space behind the stars', edits: [{ start: end, end, text: ' ' }] }
    : undefined;
}

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
