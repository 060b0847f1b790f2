import { lineAt, lineNumberAt, linesFrom, type TextLine } from '../text/text-lines.ts';
import type { Finding } from './finding.ts';

/** Keys by which text is taken for a card's metadata although the Hub does not find it. */
const METADATA_KEYS =
  'license|language|tags|datasets|metrics|pipeline_tag|library_name|base_model|model-index|widget|thumbnail|license_name|model_name';

const METADATA_LINE = new RegExp(`^(?:${METADATA_KEYS})[ \\t]*:(?:[ \\t]|$)`);
const KEY_LINE = /^[A-Za-z_][\w-]*[ \t]*:(?:[ \t]|$)/;
/** What YAML may have at the start of a line: a comment, an item, a key, an end, a continuation. */
const YAML_LINE = /^(?:[ \t]|#|-(?:[ \t]|$)|[\w"'][^:]*:(?:[ \t]|$)|[\]}])/;
const FENCE = /^---[ \t]*$/;
const CODE_FENCE = /^ {0,3}(?:```|~~~)/;

/** What the Hub does with such a file, in the words of its own page. */
const IGNORED = 'The Hub does not see it and says “empty or missing yaml metadata in repo card”.';

function hubIgnores(rule: string, line: number, message: string): Finding {
  return { rule, severity: 'error', message, line };
}

/** A run of lines that would be front matter if its fences were right. */
interface LooseBlock {
  readonly line: number;
  /** The line that was meant as the opening fence; null when there is none. */
  readonly opener: string | null;
  hasMetadata: boolean;
}

/** What a line that may open a block starts; null for ordinary lines. */
function openedBlock(content: string, line: number, isFirst: boolean): LooseBlock | null {
  const text = isFirst ? /^---[ \t]*([^-|\s].*)$/.exec(content)?.[1] : undefined;
  const isFence = isFirst ? /^-{2,}[ \t]*$/.test(content) : FENCE.test(content);
  const opener = isFirst ? content : '---';
  return isFence || text !== undefined
    ? { line, opener, hasMetadata: METADATA_LINE.test(text ?? '') }
    : null;
}

/** The first YAML, outside of code, that has a key of a model card and ends at a `---` line. */
function findLooseBlock(text: string, first: number): LooseBlock | null {
  let number = lineNumberAt(text, first) - 1;
  let isInCode = false;
  let run: LooseBlock | null = null;
  for (const { start, end } of linesFrom(text, first)) {
    number += 1;
    const content = text.slice(start, end);
    if (CODE_FENCE.test(content)) {
      isInCode = !isInCode;
      run = null;
    }
    if (isInCode) {
      continue;
    }
    if (FENCE.test(content) && run?.hasMetadata) {
      return run;
    }
    const opened = openedBlock(content, number, start === first);
    if (opened !== null) {
      run = opened;
    } else if (content.trim() === '') {
      if (run?.opener === null) {
        run = null;
      }
    } else if (YAML_LINE.test(content)) {
      run ??= { line: number, opener: null, hasMetadata: false };
      // Right after a malformed opener any key will do; elsewhere `Note: …` is prose.
      const isMalformed = run.opener !== null && run.opener !== '---';
      run.hasMetadata ||= METADATA_LINE.test(content) || (isMalformed && KEY_LINE.test(content));
    } else {
      run = null;
    }
  }
  return null;
}

function explainLooseBlock({ line, opener }: LooseBlock, firstLine: number): Finding {
  if (line !== firstLine || opener === '---') {
    const message = `The metadata starts at line ${line}, after other text. ${IGNORED} Move it to the start of the file, between two “---” lines.`;
    return hubIgnores('front-matter-not-first', line, message);
  }
  if (opener?.startsWith('---') && !/^-{4}/.test(opener)) {
    const what = opener.trimEnd() === '---' ? 'blanks' : 'text';
    const message = `The opening “---” is followed by ${what} on its line. ${IGNORED} Leave nothing but “---” there.`;
    return hubIgnores('front-matter-opener-text', line, message);
  }
  const instead = opener === null ? '' : ` in place of “${opener.trim().slice(0, 20)}”`;
  const message = `The metadata has no opening “---”. ${IGNORED} Put a line “---”${instead} before the first key.`;
  return hubIgnores('front-matter-no-opener', line, message);
}

function explainUnclosed(text: string, opener: TextLine, firstLine: number): Finding {
  let number = firstLine;
  for (const { start, end, next } of linesFrom(text, opener.next)) {
    number += 1;
    const content = text.slice(start, end);
    if (FENCE.test(content)) {
      if (start !== opener.next) {
        break;
      }
      const message =
        'There is no metadata between the two “---” lines: the Hub takes them for rules of the text and says “empty or missing yaml metadata in repo card”. Write at least “license:” and “language:” between them.';
      return { rule: 'front-matter-empty', severity: 'warning', message, line: firstLine };
    }
    if (/^[ \t]*(?:---|\.\.\.[ \t]*$|--[ \t]*$)/.test(content)) {
      const message = `“${content.trim().slice(0, 40)}” does not close the metadata. ${IGNORED} The closing line must be “---” at the line's start, alone.`;
      return hubIgnores('front-matter-closer-text', number, message);
    }
    if (next === end || (content.trim() !== '' && !YAML_LINE.test(content))) {
      break;
    }
  }
  const cause = /\r(?!\n)/.test(text)
    ? 'Lines of this file end in a carriage return alone, which the Hub does not accept after the closing “---”: save it with Unix or Windows line ends.'
    : 'Put a line “---” after the last key.';
  const message = `The “---” of line ${firstLine} opens metadata that no “---” line closes. ${IGNORED} ${cause}`;
  return hubIgnores('front-matter-unclosed', firstLine, message);
}

/** Why the Hub finds no front matter in this text. Takes time linear in the text. */
export function explainMissingFrontMatter(text: string): Finding {
  const first = text.search(/\S/);
  if (first !== -1) {
    const firstLine = lineNumberAt(text, first);
    if (/^---(?:[\r\n]|$)/.test(text.slice(first, first + 4))) {
      return explainUnclosed(text, lineAt(text, first), firstLine);
    }
    const block = findLooseBlock(text, first);
    if (block !== null) {
      return explainLooseBlock(block, firstLine);
    }
  }
  const message =
    'The card has no metadata: the Hub will not know its license, language or task. Start the file with “---”, lines such as “license: mit”, and “---”.';
  return { rule: 'front-matter-missing', severity: 'hint', message, line: 1 };
}
