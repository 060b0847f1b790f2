import {
  type Cause,
  type LineFault,
  type LinePlace,
  MOST_MENDED,
  run,
  shown,
} from './line-fault.ts';
import { indentOf, KNOWN_KEY, keyName, splitLine } from './yaml-line.ts';

const ITEM = /^\s*-(?:\s|$)/;

/** The line before that is not blank; -1 where there is none. */
function lineAbove(lines: readonly string[], index: number): number {
  let at = index - 1;
  while (at >= 0 && (lines[at] ?? '').trim() === '') {
    at -= 1;
  }
  return at;
}

/** The line and, if it has no value of its own, what is indented further below it, moved. */
function moved({ lines, index, key, value }: LinePlace, by: number): LineFault['mended'] {
  const hasBelow = key === '' || value === '' || /^[|>]/.test(value);
  const indent = indentOf(lines[index] ?? '');
  const mended = new Map<number, string>();
  for (let at = index; at < lines.length && at - index <= MOST_MENDED; at += 1) {
    const line = lines[at] ?? '';
    if (at > index && (!hasBelow || (line.trim() !== '' && indentOf(line) <= indent))) {
      break;
    }
    mended.set(at, by > 0 ? ' '.repeat(by) + line : line.slice(Math.min(-by, indentOf(line))));
  }
  return mended;
}

const TOP_LEVEL = new RegExp(`^(?:${KNOWN_KEY})$`);
/** Keys that `model-index` has inside as well. */
const INNER_KEY = /^(?:datasets|metrics)$/;
const AT_INDENT = /indentation|multiline key|document separator/;

function indentedWrongly(place: LinePlace, to: number, isCertain: boolean): LineFault {
  const indent = indentOf(place.line);
  const what = `The line is indented by ${indent} ${indent === 1 ? 'blank' : 'blanks'}`;
  return {
    what: isCertain
      ? `${what}, and those that it belongs to by ${to}: YAML takes it for something else.`
      : `${what}, and no line above that it could belong to is: YAML cannot tell its place.`,
    mended: moved(place, to - indent),
    fix: isCertain ? `Indent it by ${to}` : null,
    isGuess: !isCertain,
  };
}

/** A key that is indented more or less than those that it belongs to. */
const keyIndent: Cause = (place) => {
  const { lines, index, line, key, lead, reason, field } = place;
  const indent = indentOf(line);
  if (!AT_INDENT.test(reason) || key === '' || ITEM.test(line) || lead.includes('\t')) {
    return null;
  }
  const name = keyName(place);
  if (indent > 0 && TOP_LEVEL.test(name) && !(field === 'model-index' && INNER_KEY.test(name))) {
    return indentedWrongly(place, 0, true);
  }
  const at = lineAbove(lines, index);
  if (at === -1 && indent > 0) {
    return indentedWrongly(place, 0, true);
  }
  const before = splitLine(lines[at] ?? '');
  const content = before.lead.length;
  if (before.key.startsWith('-') || indent === 0 || indent === content || before.key === '') {
    return null;
  }
  // The first key is the odd one if those below are indented alike, or by an even number.
  const next = lines[index + 1] ?? '';
  const isFirst = indentOf(lines[lineAbove(lines, at)] ?? '') < indentOf(before.lead);
  const to = indentOf(before.lead) + indent - content;
  const isAlike = indentOf(next) === indent && splitLine(next).key !== '';
  if (isFirst && to >= 0 && (isAlike || (content % 2 === 1 && indent % 2 === 0))) {
    const above = { ...place, ...before, index: at, line: lines[at] ?? '' };
    return indentedWrongly(above, to, true);
  }
  // Between two columns it may belong to either, but for what is below a dash.
  const isCertain = (indent > content || indent > indentOf(before.lead)) && before.value !== '';
  return indentedWrongly(place, content, isCertain);
};

const PLAIN_ITEM = /^[ \t]*-[ \t]+[^\s'"[{|>&*!%@`#][^:]*$/;

/** Items of one list that are not indented alike: the fewer are wrong. */
const itemIndent: Cause = ({ lines, index, line, reason }) => {
  if (!AT_INDENT.test(reason) || !PLAIN_ITEM.test(line)) {
    return null;
  }
  const isItem = (at: number): boolean => PLAIN_ITEM.test(lines[at] ?? '');
  let first = index;
  while (index - first < MOST_MENDED && isItem(first - 1)) {
    first -= 1;
  }
  const counts = new Map<number, number>();
  let end = first;
  for (; end - first < MOST_MENDED && isItem(end); end += 1) {
    const indent = indentOf(lines[end] ?? '');
    counts.set(indent, (counts.get(indent) ?? 0) + 1);
  }
  const [[to = 0] = []] = [...counts].toSorted(
    ([column, a], [other, b]) => b - a || (column % 2) - (other % 2),
  );
  const mended = lines.slice(first, end).flatMap((text, at) => {
    return indentOf(text) === to ? [] : [[first + at, ' '.repeat(to) + text.trimStart()] as const];
  });
  const what = `The item is not indented as the others of its list are, by ${to}: YAML takes it for something else.`;
  return mended.length === 0 ? null : { what, mended: new Map(mended), fix: `Indent it by ${to}` };
};

/** Lines that are indented wrongly. */
export const INDENT_CAUSES: readonly Cause[] = [itemIndent, keyIndent];

/** An item below a key that has a value already. */
const itemAfterValue: Cause = (place) => {
  const { lines, index, line } = place;
  const above = lines[lineAbove(lines, index)] ?? '';
  const before = splitLine(above);
  if (!ITEM.test(line) || before.key === '' || before.value === '' || ITEM.test(above)) {
    return null;
  }
  const name = shown(keyName(before));
  const what = `${shown(line)} is an item, but ${name} has a value above it: make items of all its values.`;
  const mended = run(place, (text) => (ITEM.test(text) ? `# ${text}` : text));
  return { what, mended, fix: null };
};

const BLOCK_TEXT = /:[ \t]+[|>][-+\d]*[ \t]*$/;
const KEY_OR_ITEM = /^\s*(?:-(?:\s|$)|#|["']|[^\s:][^:]*:(?:\s|$)|$)/;

const KNOWN_KEY_LINE = new RegExp(`^(?:${KNOWN_KEY})[ \\t]*:`);

/** A line of text where a key should stand. */
const prose: Cause = ({ lines, index, line }) => {
  if (KEY_OR_ITEM.test(line)) {
    return null;
  }
  const isText = (at: number): boolean => at in lines && !KEY_OR_ITEM.test(lines[at] ?? '');
  let first = index;
  while (index - first < MOST_MENDED && isText(first - 1)) {
    first -= 1;
  }
  const last = lines.findIndex((_, at) => at > index && !isText(at));
  const end = Math.min(last === -1 ? lines.length : last, first + MOST_MENDED);
  const texts = lines.slice(first, end);
  const mend = (by: string): LineFault['mended'] =>
    new Map(texts.map((text, at) => [first + at, by + text]));
  const above = lines[lineAbove(lines, first)] ?? '';
  const text = shown(lines[first] ?? '');
  if (BLOCK_TEXT.test(above)) {
    const what = `${text} belongs to the text of “|”, whose lines must be indented: put two blanks before them.`;
    return { what, mended: mend('  '), fix: null, isGuess: true };
  }
  if (!/^\s/.test(line) && !lines.slice(first).some((text) => KNOWN_KEY_LINE.test(text))) {
    return bodyInside(lines, first);
  }
  const what = `${text} is neither a key with its value, nor an item, nor a comment: begin it with “#”, or move it below the closing “---”.`;
  return { what, mended: mend('# '), fix: null };
};

/** Text, and no key behind it: the `---` that closes the block is one of the body. */
function bodyInside(lines: readonly string[], text: number): LineFault {
  const lastKey = lines.slice(0, text).findLastIndex((line) => /^[^#\s]/.test(line));
  const begin = lines.findIndex((line, at) => at > lastKey && /^#|^\S/.test(line));
  const mended = lines
    .slice(begin, begin + MOST_MENDED)
    .map((line, at) => [begin + at, `# ${line}`] as const);
  const what = `${shown(lines[begin] ?? '')} is no metadata: put the closing “---” before it, or begin it with “#”.`;
  return { what, mended: new Map(mended), fix: null };
}

/** The last resort. */
export const LAST_CAUSES: readonly Cause[] = [itemAfterValue, prose];
