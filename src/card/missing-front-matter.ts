import { lineAt, lineNumberAt, linesFrom, type TextLine } from '../text/text-lines.ts';
import type { Finding, TextEdit } from './finding.ts';
import { type FirstBlock, findFirstBlock, isMetadata } from './first-block.ts';
import { findLooseBlock, type LooseBlock } from './loose-block.ts';
import { FENCE, RULER, YAML_LINE } from './metadata-lines.ts';

/** What the Hub does with such a file, in the words of its own page. */
const IGNORED = 'The Hub does not see it and says “empty or missing yaml metadata in repo card”.';

function hubIgnores(
  rule: string,
  line: number,
  message: string,
  edits: readonly TextEdit[] | null = null,
): Finding {
  const fix = edits === null ? undefined : { label: 'Make it the metadata of the card', edits };
  return { rule, severity: 'error', message, line, fix };
}

/** What is wrong with each kind, and the way out. */
const FIRST_BLOCKS: Readonly<
  Record<
    FirstBlock['kind'],
    (block: FirstBlock) => readonly [rule: string, wrong: string, wayOut: string]
  >
> = {
  code: ({ opener, closer }) => [
    'front-matter-in-code',
    'The metadata stands in a code fence.',
    `Take “${opener.trim()}” and its “${closer}” away, so that the file begins with “---”.`,
  ],
  comment: () => [
    'front-matter-in-comment',
    'The metadata stands in an HTML comment.',
    'Write “---” in place of “<!--” and of “-->”, if it is meant to count.',
  ],
  ruler: ({ opener, closer }) => [
    'front-matter-no-opener',
    'The metadata has no opening “---”.',
    `Put a line “---” in place of “${opener.trim().slice(0, 20)}”${closer === null ? '' : ', and in place of its end'}.`,
  ],
  bare: ({ closer }) => [
    'front-matter-no-opener',
    'The metadata has no opening “---”.',
    `Put a line “---” before the first key${closer === null ? ', and one after the last' : ''}.`,
  ],
  json: () => [
    'front-matter-no-opener',
    'The metadata has no “---” lines around it.',
    'Put one before and one after it; JSON may stay between them.',
  ],
  toml: () => [
    'front-matter-no-opener',
    'The metadata is TOML, between “+++” lines.',
    'Write “---” in their place, and “key: value” for “key = value”.',
  ],
  'opener-text': ({ opener }) => [
    'front-matter-opener-text',
    `The opening “---” is followed by ${opener.trimEnd() === '---' ? 'blanks' : 'text'} on its line.`,
    'Leave nothing but “---” there.',
  ],
};

/** UTF-16 units. */
const COMMENTS_READ = 10_000;

const CLOSED_BY_OTHER = /^[ \t]*(?:---|\.\.\.[ \t]*$|--[ \t]*$)/;

function explainUnclosed(text: string, opener: TextLine, firstLine: number): Finding {
  let number = firstLine;
  let last = opener;
  let isBlank = false;
  let isWhole = true;
  const yamlUntil = (end: number): string => text.slice(opener.next, Math.max(end, opener.next));
  for (const line of linesFrom(text, opener.next)) {
    number += 1;
    const content = text.slice(line.start, line.end);
    if (FENCE.test(content)) {
      if (line.start !== opener.next) {
        break;
      }
      const message =
        'There is no metadata between the two “---” lines: the Hub takes them for rules of the text and says “empty or missing yaml metadata in repo card”. Write at least “license:” and “language:” between them.';
      return { rule: 'front-matter-empty', severity: 'warning', message, line: firstLine };
    }
    const isRuler = RULER.test(content.trim()) || /^(?:```|~~~)/.test(content);
    if (isRuler || CLOSED_BY_OTHER.test(content)) {
      const message = `“${content.trim().slice(0, 40)}” does not close the metadata. ${IGNORED} The closing line must be “---” at the line's start, alone.`;
      const isMeant = isRuler || /^[ \t]*[-.]+[ \t]*$/.test(content);
      const isCertain = isMeant && isMetadata(yamlUntil(line.start)) && !/\r(?!\n)/.test(text);
      const edits = isCertain ? [{ start: line.start, end: line.end, text: '---' }] : null;
      return hubIgnores('front-matter-closer-text', number, message, edits);
    }
    if (
      content.trim() !== '' &&
      (!YAML_LINE.test(content) || (isBlank && content.startsWith('#')))
    ) {
      isWhole = isBlank;
      break;
    }
    isBlank = content.trim() === '';
    last = isBlank ? last : line;
  }
  if (/\r(?!\n)/.test(text)) {
    const message = `The “---” of line ${firstLine} opens metadata that no “---” line closes. ${IGNORED} Lines of this file end in a carriage return alone, which the Hub does not accept after the closing “---”: save it with Unix or Windows line ends.`;
    return hubIgnores('front-matter-unclosed', firstLine, message);
  }
  const message = `The “---” of line ${firstLine} opens metadata that no “---” line closes. ${IGNORED} Put a line “---” after the last key.`;
  const lineEnd = text.slice(opener.end, opener.next);
  const fence = { start: last.end, end: last.end, text: `${lineEnd}---` };
  const isCertain = isWhole && last !== opener && isMetadata(yamlUntil(last.end));
  return hubIgnores('front-matter-unclosed', firstLine, message, isCertain ? [fence] : null);
}

/** A block that has nothing but comments before it can only be the card's own. */
function moveUp(text: string, first: number, block: LooseBlock): readonly TextEdit[] | null {
  const before = text.slice(first, block.opener);
  const isAlone =
    before.length < COMMENTS_READ && before.replace(/<!--[\s\S]*?-->/g, '').trim() === '';
  const { next } = lineAt(text, block.end);
  if (!isAlone || !block.isOpened || !isMetadata(text.slice(block.start, block.end))) {
    return null;
  }
  const lineEnd = next === text.length ? '\n' : '';
  return [
    { start: first, end: first, text: text.slice(block.opener, next) + lineEnd },
    { start: block.opener, end: next, text: '' },
  ];
}

/** Why the Hub finds no front matter in this text. Takes time linear in the text. */
export function explainMissingFrontMatter(text: string): Finding {
  const first = text.search(/\S/);
  if (first !== -1) {
    const firstLine = lineNumberAt(text, first);
    if (/^---(?:[\r\n]|$)/.test(text.slice(first, first + 4))) {
      return explainUnclosed(text, lineAt(text, first), firstLine);
    }
    const block = findFirstBlock(text, first);
    if (block !== null) {
      const [rule, wrong, wayOut] = FIRST_BLOCKS[block.kind](block);
      return hubIgnores(rule, firstLine, `${wrong} ${IGNORED} ${wayOut}`, block.edits);
    }
    const loose = findLooseBlock(text, first);
    if (loose !== null) {
      const message = `The metadata starts at line ${loose.line}, after other text. ${IGNORED} Move it to the start of the file, between two “---” lines.`;
      return hubIgnores('front-matter-not-first', loose.line, message, moveUp(text, first, loose));
    }
  }
  const message =
    'The card has no metadata: the Hub will not know its license, language or task, and shows a warning above it. Start the file with “---”, lines such as “license: mit”, and “---”.';
  return { rule: 'front-matter-missing', severity: 'warning', message, line: 1 };
}
