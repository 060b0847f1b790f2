import type { BodyHtml } from '../../body-parts.ts';
import type { Fix } from '../../finding.ts';
import { quote } from '../fields.ts';
import type { BodyRule, BodyView } from './body-rule.ts';

/** HTML whose content is shown as it is written, or is no text. */
const VERBATIM = /<(?:code|pre|script|style|svg|textarea)\b/i;
/** Markdown for certain, at the start of a line or anywhere in it. */
const AT_START = /^(?:#{1,6} +\S|```|~~~|\|?(?: *:?-{3,}:? *\|)+(?: *:?-{3,}:? *)?$)/;
/** An item behind a line that ends with a tag. */
const ITEM = /^(?:[-*+]|\d{1,3}[.)]) +\S/;
/** A row that a tag alone on the line before has cut off from its table. */
const ROW = /^\|[^|\n]+\|.*\|$/;
const INLINE =
  /\*\*(?=[^\s*])[^*\n]{0,200}?[^\s*\\]\*\*(?!\*)|!?\[[^[\]\n]{1,200}\]\((?:https?:\/\/|#|\.{0,2}\/)[^()\s]{1,300}\)/;
/** Tags behind which a blank line changes nothing but what is read as Markdown. */
const LOOSE =
  /^<(?:\/?(?:br|hr|div|center|details|a|img|picture)\b|\/(?:p|table|summary|ul|ol)\b|p\b.*<\/p>$|!--)/i;

const COMMENT = /<!--[\s\S]*?(?:-->|$)/g;

function withoutWords(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}

/** The first line of a block of HTML that is Markdown; -1 without one. */
function markdownLine(lines: readonly string[]): number {
  const found = lines.findIndex((line, index) => {
    const text = line
      .replace(/<!--.*?-->/g, '')
      .replace(/<[^<>]*>/g, (tag) => ' '.repeat(tag.length));
    return (index > 0 && AT_START.test(line.trim())) || INLINE.test(text);
  });
  const isItem = (line: string, index: number): boolean =>
    ITEM.test(line.trim()) && /\w>\s*$/.test(lines[index - 1] ?? '');
  return found < 0
    ? lines.findIndex((line, index) => (index > 0 && ROW.test(line.trim())) || isItem(line, index))
    : found;
}

/** A blank line before it, where that surely makes Markdown of it: no tag is on its line. */
function fixOf(
  { body }: BodyView,
  html: BodyHtml,
  lines: readonly string[],
  index: number,
): Fix | undefined {
  const before = lines.slice(0, index);
  const at = html.start + before.join('\n').length + 1;
  const isPlain =
    body.startsWith(html.source, html.start) && (body[html.start - 1] ?? '\n') === '\n';
  const isLoose = before.every((line) => line.trim() === '' || LOOSE.test(line.trim()));
  const line = lines[index] ?? '';
  return index > 0 && isPlain && isLoose && /^ {0,3}[^\s<|]/.test(line) && !line.includes('<')
    ? { label: 'Put a blank line', edits: [{ start: at, end: at, text: '\n' }] }
    : undefined;
}

export const MARKDOWN_IN_HTML_RULE: BodyRule = {
  id: 'markdown-in-html',
  severity: 'warning',
  about:
    'A block of HTML goes on to the next blank line, and Markdown in it is shown as it is written.',
  evidence: { kind: 'documented', source: 'CommonMark 4.6' },
  find: (view) =>
    view.htmlBlocks.flatMap((html) => {
      if (VERBATIM.test(html.source)) {
        return [];
      }
      const lines = html.source.replace(COMMENT, withoutWords).split('\n');
      const index = markdownLine(lines);
      if (index < 0) {
        return [];
      }
      const fix = fixOf(view, html, lines, index);
      const way = fix === undefined ? 'Write it in HTML.' : 'Put a blank line before it.';
      const message = `${quote(lines[index] ?? '')} is part of a block of HTML, and shown as it is written. ${way}`;
      return [{ line: html.line + index, message, fix }];
    }),
};
