import { lineAt, linesFrom, type TextLine } from '../text/text-lines.ts';
import type { TextEdit } from './finding.ts';
import { FENCE, KEY_LINE, METADATA_LINE, RULER, TOML_LINE, YAML_LINE } from './metadata-lines.ts';
import { readYaml } from './yaml/read-yaml.ts';

/** Metadata with which the file begins, but which no `---` lines enclose. */
export interface FirstBlock {
  readonly kind: 'code' | 'comment' | 'ruler' | 'bare' | 'json' | 'toml' | 'opener-text';
  /** The line that was meant to open it, or its first one. */
  readonly opener: string;
  /** What was meant to close it; null where nothing was, or `---` does what a ruler opens. */
  readonly closer: string | null;
  /** What makes front matter of it; null where that is not certain. */
  readonly edits: readonly TextEdit[] | null;
}

const CODE = /^ {0,3}(`{3,}|~{3,})[ \t]*(?:ya?ml|markdown|md|te?xt|plaintext|json)?[ \t]*$/i;
const COMMENT = /^<!--+[ \t]*$/;
const QUOTED = /^>[ \t]?/;
const OPENER_TEXT = /^---(?:[ \t]+|[ \t]*([^-|\s].*))$/;
/** What is in front of a first line without being seen. */
const UNSEEN = /^[\u200b-\u200f\u2060\u00ad]+/;

/** The lines of YAML below an opener. */
interface YamlLines {
  readonly yaml: string;
  readonly lines: readonly TextLine[];
  /** The last one that is no comment. */
  readonly last: TextLine;
  readonly closer: TextLine | null;
  readonly hasMetadata: boolean;
  /** Whether they end where metadata may: at what closes them, a blank line or the file's end. */
  readonly isWhole: boolean;
}

const LENGTH_TRIED = 500_000;

type LineTest = (content: string) => boolean;

function readLines(
  text: string,
  from: number,
  isCloser: LineTest,
  isAnyKey = false,
): YamlLines | null {
  const lines: TextLine[] = [];
  let last: TextLine | null = null;
  let closer: TextLine | null = null;
  let hasMetadata = false;
  let isBlank = false;
  let isWhole = true;
  for (const line of linesFrom(text, from)) {
    const content = text.slice(line.start, line.end).replace(QUOTED, '');
    if (isCloser(content)) {
      closer = line;
      break;
    }
    if (!YAML_LINE.test(content) && content.trim() !== '' && !/^[{[]/.test(content)) {
      isWhole = isBlank;
      break;
    }
    if (isBlank && /^#/.test(content)) {
      break;
    }
    isBlank = content.trim() === '';
    hasMetadata ||= METADATA_LINE.test(content.trim()) || (isAnyKey && KEY_LINE.test(content));
    lines.push(line);
    last = isBlank || content.startsWith('#') ? last : line;
  }
  const end = last === null ? 0 : lines.indexOf(last) + 1;
  const own = closer === null ? lines.slice(0, end) : lines;
  const yaml = own.map(({ start, end }) => text.slice(start, end).replace(QUOTED, '')).join('\n');
  return last && hasMetadata ? { yaml, lines: own, last, closer, hasMetadata, isWhole } : null;
}

/** Whether it would be read without a fault, if it stood where it should. */
export function isMetadata(yaml: string): boolean {
  const reading = yaml.length > LENGTH_TRIED ? null : readYaml(yaml);
  return (
    reading?.kind === 'map' && reading.root.pairs.length > 0 && reading.duplicates.length === 0
  );
}

const write = ({ start, end }: TextLine, text: string): TextEdit => ({ start, end, text });
const remove = ({ start, next }: TextLine): TextEdit => ({ start, end: next, text: '' });

/** A closing fence in place of what was meant as one; below the last key where there is none. */
function close(text: string, { closer, last }: YamlLines): readonly TextEdit[] {
  if (closer !== null) {
    return FENCE.test(text.slice(closer.start, closer.end)) ? [] : [write(closer, '---')];
  }
  const lineEnd = text.slice(last.end, last.next) || '\n';
  return [{ start: last.end, end: last.end, text: `${lineEnd}---` }];
}

/** The block with which the text begins at `first`; null where it begins with none. */
export function findFirstBlock(text: string, first: number): FirstBlock | null {
  const line = lineAt(text, first);
  const opener = text.slice(first, line.end);
  const code = CODE.exec(opener)?.[1];
  if (code !== undefined) {
    return codeBlock(text, line, code);
  }
  if (COMMENT.test(opener)) {
    return commentBlock(text, line);
  }
  const bare = opener.replace(UNSEEN, '').replace(QUOTED, '');
  const [isText, behind = ''] = OPENER_TEXT.exec(opener) ?? [];
  if (isText !== undefined) {
    return openerText(text, line, behind);
  }
  const isRuler = RULER.test(bare) || (bare !== opener && FENCE.test(bare));
  if (isRuler && TOML_LINE.test(text.slice(line.next, lineAt(text, line.next).end))) {
    return { kind: 'toml', opener, closer: null, edits: null };
  }
  return isRuler ? rulerBlock(text, line, opener) : bareBlock(text, first, opener);
}

const isRulerOrFence: LineTest = (content) => FENCE.test(content) || RULER.test(content.trim());

function rulerBlock(text: string, line: TextLine, opener: string): FirstBlock | null {
  const read = readLines(text, line.next, isRulerOrFence, /^-+[ \t]*$/.test(opener));
  if (read === null || (read.closer === null && !read.isWhole)) {
    return null;
  }
  const marks = read.lines.flatMap(({ start, end }) => {
    const mark = QUOTED.exec(text.slice(start, end))?.[0] ?? '';
    return mark === '' ? [] : [{ start, end: start + mark.length, text: '' }];
  });
  const closer = read.closer && text.slice(read.closer.start, read.closer.end);
  const edits = [write(line, '---'), ...marks, ...close(text, read)];
  return {
    kind: 'ruler',
    opener,
    closer: closer === null || FENCE.test(closer) ? null : closer,
    edits: isMetadata(read.yaml) ? edits : null,
  };
}

function bareBlock(text: string, first: number, opener: string): FirstBlock | null {
  const isJson = /^\{/.test(opener);
  const read = isJson || METADATA_LINE.test(opener) ? readLines(text, first, isRulerOrFence) : null;
  if (read === null || !read.isWhole || (isJson && !isMetadata(read.yaml))) {
    return null;
  }
  const lineEnd = text.slice(read.last.end, read.last.next) || '\n';
  const open = { start: first, end: first, text: `---${lineEnd}` };
  const edits = isMetadata(read.yaml) ? [open, ...close(text, read)] : null;
  const closer = read.closer && text.slice(read.closer.start, read.closer.end);
  return { kind: isJson ? 'json' : 'bare', opener, closer, edits };
}

function openerText(text: string, line: TextLine, behind: string): FirstBlock | null {
  const read = readLines(text, line.next, (content) => FENCE.test(content), true);
  const isKey = METADATA_LINE.test(behind);
  if (read?.closer === null || (read === null && !isKey)) {
    return null;
  }
  const isYaml = isKey || KEY_LINE.test(behind) || behind.startsWith('#');
  const isName = /^(?:ya?ml)?$/i.test(behind.trim());
  const fence = isYaml ? `---\n${behind}` : '---';
  const yaml = (isYaml ? `${behind}\n` : '') + (read?.yaml ?? '');
  const isCertain = read !== null && (isYaml || isName) && isMetadata(yaml);
  const edits = isCertain ? [write(line, fence)] : null;
  return { kind: 'opener-text', opener: text.slice(line.start, line.end), closer: null, edits };
}

function commentBlock(text: string, line: TextLine): FirstBlock | null {
  const isEnd: LineTest = (content) => content.includes('-->') || FENCE.test(content);
  const isFenced = FENCE.test(text.slice(line.next, lineAt(text, line.next).end));
  const from = isFenced ? lineAt(text, line.next).next : line.next;
  const read = readLines(text, from, isEnd);
  // It may be out of use on purpose: nothing is certain.
  return read === null || read.closer === null
    ? null
    : { kind: 'comment', opener: text.slice(line.start, line.end), closer: '-->', edits: null };
}

function codeBlock(text: string, line: TextLine, fence: string): FirstBlock | null {
  const isEnd: LineTest = (content) =>
    content.trim().startsWith(fence) && /^[`~ \t]+$/.test(content);
  const inner = lineAt(text, line.next);
  const isFenced = FENCE.test(text.slice(inner.start, inner.end));
  const isCloser: LineTest = (content) => isEnd(content) || (isFenced && FENCE.test(content));
  const read = readLines(text, isFenced ? inner.next : line.next, isCloser);
  if (read === null || read.closer === null) {
    return null;
  }
  const opener = text.slice(line.start, line.end);
  const isInside = isFenced && FENCE.test(text.slice(read.closer.start, read.closer.end));
  const end = isInside ? codeEnd(text, read.closer.next, isEnd) : null;
  const edits = isInside
    ? end && [remove(line), remove(end)]
    : [isFenced ? remove(line) : write(line, '---'), write(read.closer, '---')];
  return { kind: 'code', opener, closer: fence, edits: isMetadata(read.yaml) ? edits : null };
}

/** The line that closes the code around a block, or around the whole card; null if not certain. */
function codeEnd(text: string, from: number, isEnd: LineTest): TextLine | null {
  let fences = 0;
  let isFirst = true;
  let last: TextLine | null = null;
  let hasText = false;
  for (const line of linesFrom(text, from)) {
    const content = text.slice(line.start, line.end);
    if (isFirst && isEnd(content)) {
      return line;
    }
    if (content.trim() !== '') {
      isFirst = false;
      hasText = true;
      last = line;
      fences += /^ {0,3}(?:```|~~~)/.test(content) ? 1 : 0;
    }
  }
  // Each code inside of the card has two fences.
  const isLast = last !== null && isEnd(text.slice(last.start, last.end));
  return hasText && isLast && fences % 2 === 1 ? last : null;
}
