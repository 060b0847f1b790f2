import type { BodyRange } from '../../body-parts.ts';
import type { Found } from '../../finding.ts';
import { quote } from '../fields.ts';
import type { BodyRule, BodyView } from './body-rule.ts';
import { nameOfBlank, OTHER_BLANK } from './other-blanks.ts';

const COMMONMARK = { kind: 'documented', source: 'CommonMark 4.2' } as const;

const HEADING = RegExp(`^( {0,3}#{1,6})(${OTHER_BLANK}+)[^\\n]*\\S`, 'gm');
/** Two marks or more: with one, it may be a hashtag. */
const NO_BLANK = /^( {0,3}#{2,6})(?=[^\s#\u200b\ufeff])[^\n]*/gm;
/** With one, where a line of its own says more than a hashtag does. */
const NO_BLANK_ALONE =
  /(#)(?<=(?:^|\n[ \t]*\n)#)(?=\p{Lu}\p{L}+ [^#\n]*(?:\n[ \t]*\n|\n?$))[^\n]*/gu;

/** No item, but a line with a dash. */
const ITEM = RegExp(`^( {0,3}(?:[-+*]|\\d{1,9}[.)]))(${OTHER_BLANK}+)[^\\n]*\\S`, 'gm');

/** Longer ones are data. */
const MAX_TARGET = 300;
const IN_PARENTHESES = /(!?)\[([^\]\n]{0,300})\]\(([^()<>\n]{3,300})\)/g;
const FILE = /^(?:\.{0,2}\/)?[^\s"':?#][^"':?#]*\.[a-z][a-z\d]{1,10}$/i;

/** Full-width and closing marks, at which an address ends for its author. */
const CLOSING = '。，；！？）】》」』“”’»';
const SWALLOWED = RegExp(
  `(?<![\\w/"'<=]|\\]\\(|=[“”„])((?:https?://|www\\.)[\\w.-]{1,100}\\.[a-z]{2,24}[^\\s<>"'\`()\\[\\]${CLOSING}]{0,${MAX_TARGET}})([${CLOSING}])`,
  'gi',
);
/** Sites whose addresses have such marks in them. */
const NAMED_SITE = /\/\/[\w.-]*(?:wikipedia|baike|zhihu|moegirl)/i;

const REFERENCE = /(!?)\[([^[\]\n]{2,200})\]\[([^[\]\n]{0,100})\]/g;
/** `[paper](1)` in the form `[paper][1]`, where a word of its own says more than a shape does. */
const WORD_AND_NUMBER = /^\p{Ll}{4,}\d{1,2}$/u;
/** A link whose brackets are parted, or changed with its parentheses. */
const PARTED = /(?<![\]\w!\\])\[(?!\^)([^[\]\n]{2,200})\] (?=\(https?:\/\/[^\s()<>]{4,300}\))/g;
const CHANGED = /(?<![\]\w\\])\(([^()[\]\n]{2,100})\)\[(https?:\/\/[^\s[\]<>]{4,300})\](?![([:])/g;
const DEFINITION = /^[ \t>*+-]*\[((?:\\.|[^[\]\\\n]){1,999})\]:/gm;

/** Matches in Markdown, not in HTML, code, formulas or comments. */
function inMarkdown({ prose, htmlBlocks }: BodyView, pattern: RegExp): readonly RegExpExecArray[] {
  let next = 0;
  const isHtml = (at: number): boolean => {
    while ((htmlBlocks[next]?.end ?? Number.POSITIVE_INFINITY) <= at) {
      next += 1;
    }
    return (htmlBlocks[next]?.start ?? Number.POSITIVE_INFINITY) <= at;
  };
  return [...prose.matchAll(pattern)].filter(({ index }) => !isHtml(index));
}

/** Writes a text over a range of the body. */
function write(
  label: string,
  { start, end }: BodyRange,
  text: string,
): Pick<Required<Found>, 'fix'> {
  return { fix: { label, edits: [{ start, end, text }] } };
}

function normalize(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase();
}

/** What the card's references lead to, where there are some. */
function definedIn({ body }: BodyView, count: number): ReadonlySet<string> {
  const found = count > 0 ? [...body.matchAll(DEFINITION)] : [];
  return new Set(found.map(([, label = '']) => normalize(label)));
}

export const WRITTEN_MARK_RULES: readonly BodyRule[] = [
  {
    id: 'heading-other-blank',
    severity: 'hint',
    about:
      'Only a space or a tab behind “#” makes a heading. With another blank, readers see the “#”.',
    evidence: COMMONMARK,
    find: (view) =>
      inMarkdown(view, HEADING).map(({ 0: text, 1: marks = '', 2: blank = '', index }) => {
        const start = index + marks.length;
        return {
          line: view.lineOf(index),
          message: `Behind the “#” of ${quote(text)} is ${nameOfBlank(blank)}: GitHub shows the “#”, and the Hub may. Type a space there.`,
          ...write('Write a space', { start, end: start + blank.length }, ' '),
        };
      }),
  },
  {
    id: 'item-other-blank',
    severity: 'hint',
    about:
      'Only a space or a tab behind “-” or a number makes an item. With another blank, readers see no list.',
    evidence: { kind: 'documented', source: 'CommonMark 5.2' },
    find: (view) =>
      inMarkdown(view, ITEM).map(({ 1: marks = '', 2: blank = '', index }) => {
        const start = index + marks.length;
        return {
          line: view.lineOf(index),
          message: `Behind ${quote(marks.trim())} is ${nameOfBlank(blank)}, which makes no item of a list. Type a space there.`,
          ...write('Write a space', { start, end: start + blank.length }, ' '),
        };
      }),
  },
  {
    id: 'heading-no-blank',
    severity: 'warning',
    about: 'Without a space behind “#” a line is no heading: readers see the “#”.',
    evidence: COMMONMARK,
    find: (view) =>
      [...inMarkdown(view, NO_BLANK), ...inMarkdown(view, NO_BLANK_ALONE)].map(
        ({ 0: text, 1: marks = '', index }) => {
          const start = index + marks.length;
          return {
            line: view.lineOf(index),
            message: `${quote(text)} is no heading, and its “#” is shown: put a space behind it.`,
            ...write('Write a space', { start, end: start }, ' '),
          };
        },
      ),
  },
  {
    id: 'target-blank',
    severity: 'warning',
    about: 'An address with a blank makes no link and no image: readers see its source.',
    evidence: { kind: 'documented', source: 'CommonMark 6.3' },
    find: (view) =>
      inMarkdown(view, IN_PARENTHESES).flatMap(({ 0: whole, 1: mark, 3: target = '', index }) => {
        const address = target.trim();
        const isFile = FILE.test(address) && address.length < MAX_TARGET;
        const isWeb = /^https?:\/\/[^"']*$/i.test(address);
        if (!/\s/.test(address) || /[“”]/.test(address) || !(isFile || isWeb)) {
          return [];
        }
        const start = index + whole.length - 1 - target.length;
        const end = start + target.length;
        const encoded = address.replace(/\s/g, '%20');
        return {
          line: view.lineOf(index),
          message: `${quote(whole)} is ${mark ? 'no image' : 'no link'}, and shown as it stands: an address has no blanks. Write %20 for each.`,
          ...(isFile ? write(`Write “${encoded}”`, { start, end }, encoded) : {}),
        };
      }),
  },
  {
    id: 'link-parted',
    severity: 'warning',
    about:
      'A link is [text](address), with nothing between: in another form readers see its brackets.',
    evidence: { kind: 'documented', source: 'CommonMark 6.3' },
    find(view) {
      const found = inMarkdown(view, PARTED);
      const defined = definedIn(view, found.length);
      const parted = found.flatMap(({ 0: whole, 1: text = '', index }) => {
        const end = index + whole.length;
        return /\p{L}{2}/u.test(text) && !defined.has(normalize(text))
          ? {
              line: view.lineOf(index),
              message: `${quote(whole.trim())} is no link, and its brackets are shown: nothing stands between “]” and “(”.`,
              ...write('Take the space out', { start: end - 1, end }, ''),
            }
          : [];
      });
      const changed = inMarkdown(view, CHANGED).map(
        ({ 0: whole, 1: text = '', 2: address = '', index }) => ({
          line: view.lineOf(index),
          message: `${quote(whole)} is no link: the text stands in brackets, and the address in parentheses.`,
          ...write(
            `Write “[${text}](…)”`,
            { start: index, end: index + whole.length },
            `[${text}](${address})`,
          ),
        }),
      );
      return [...parted, ...changed];
    },
  },
  {
    id: 'address-too-long',
    severity: 'warning',
    about:
      'A bare address goes on up to the next space, and takes full-width marks with it: the link leads nowhere.',
    evidence: { kind: 'documented', source: 'GFM 6.9' },
    find: (view) =>
      inMarkdown(view, SWALLOWED).flatMap(({ 1: address = '', 2: mark, index }) => {
        if (NAMED_SITE.test(address)) {
          return [];
        }
        const range = { start: index, end: index + address.length };
        const isBare = !/^http/i.test(address);
        return {
          line: view.lineOf(index),
          message: `The link takes “${mark}” and what follows for a part of ${quote(address)}, and leads nowhere. ${isBare ? 'Put a space behind it.' : 'Put the address between < and >.'}`,
          // Where words without spaces follow it, its end is not certain.
          ...(isBare || /\p{Lo}/u.test(address)
            ? {}
            : write('Put it between < and >', range, `<${address}>`)),
        };
      }),
  },
  {
    id: 'reference-undefined',
    severity: 'warning',
    about:
      'A link by reference needs a line “[reference]: address”: without it readers see the brackets.',
    evidence: { kind: 'documented', source: 'CommonMark 6.3' },
    find(view) {
      const found = inMarkdown(view, REFERENCE);
      const defined = definedIn(view, found.length);
      return found.flatMap(({ 0: whole, 1: mark, 2: text = '', 3: label = '', index }) => {
        // Shapes and citations have such brackets, too: `x[i][j]`, `[1][2]`, `[CLS][SEP]`.
        const isMeant =
          mark === '!' ||
          ((/\p{L}{2,} \S*\p{L}/u.test(text) || WORD_AND_NUMBER.test(text + label)) &&
            !/\s/.test(label) &&
            !/\w/.test(view.prose[index - 1] ?? ''));
        return defined.has(normalize(label || text)) || !isMeant
          ? []
          : {
              line: view.lineOf(index),
              message: `${quote(whole)} is shown as it stands: no line defines ${quote(`[${label || text}]: …`)}. Write it, or [text](address).`,
            };
      });
    },
  },
];
