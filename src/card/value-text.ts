import { grouped } from '../text/grouped.ts';

/** Values below this depth are not written out; the front matter's own limit is 32. */
const DEPTH_LIMIT = 64;
/** Leaves are counted up to here for "… more values". */
const COUNT_LIMIT = 100_000;

/** One line of text, and whether it ends a scalar or an empty collection. */
type ValueLine = readonly [text: string, endsLeaf: boolean];

/** Text that YAML would not read as a plain string of one line. */
const NEEDS_QUOTES =
  /^$|^\s|\s$|^[-?:](?:\s|$)|^[,[\]{}#&*!|>'"%@`]|:\s|:$|\s#|^(?:null|true|false|~)$|^[-+]?\.?\d[\d.eE+-]*$|\p{Cc}/iu;

function scalarToText(value: unknown): string {
  return typeof value === 'string' && NEEDS_QUOTES.test(value)
    ? JSON.stringify(value)
    : String(value);
}

/** Cuts at a character, not inside of a surrogate pair. */
function cut(text: string, length: number): string {
  const code = text.charCodeAt(length - 1);
  return text.slice(0, code >= 0xd800 && code < 0xdc00 ? length - 1 : length);
}

/** The items of a list or a map by their keys; none of a scalar. */
function childrenOf(value: unknown): readonly (readonly [string, unknown])[] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}

function* scalarLines(value: unknown, limit: number): Generator<ValueLine, void> {
  if (typeof value !== 'string' || !/\n./s.test(value)) {
    // What is longer than the limit need not be looked at as a whole.
    const text = typeof value === 'string' ? cut(value, limit + 1) : value;
    yield [scalarToText(text), true];
    return;
  }
  const shown = cut(value, limit + 1).replace(/\n$/, '');
  const lines = shown.split('\n');
  yield ['|', false];
  for (const [index, text] of lines.entries()) {
    yield [`  ${text}`, index === lines.length - 1];
  }
}

function* valueLines(value: unknown, limit: number, depth: number): Generator<ValueLine, void> {
  if (typeof value !== 'object' || value === null) {
    yield* scalarLines(value, limit);
    return;
  }
  const children = childrenOf(value);
  const isList = Array.isArray(value);
  if (children.length === 0 || depth === DEPTH_LIMIT) {
    const empty = isList ? '[]' : '{}';
    yield [children.length === 0 ? empty : '…', true];
    return;
  }
  for (const [key, child] of children) {
    const isNested = childrenOf(child).length > 0;
    const label = isList ? '-' : `${scalarToText(cut(key, limit))}:`;
    if (!isList && isNested) {
      yield [label, false];
    }
    let prefix = !isList && isNested ? '  ' : `${label} `;
    for (const [text, endsLeaf] of valueLines(child, limit, depth + 1)) {
      yield [prefix + text, endsLeaf];
      prefix = isList || isNested ? '  ' : '';
    }
  }
}

/** Scalars and empty collections in a value; a value that contains itself counts up to a limit. */
function countLeaves(value: unknown): number {
  let leaves = 0;
  const waiting: unknown[] = [value];
  while (waiting.length > 0 && leaves < COUNT_LIMIT && waiting.length < COUNT_LIMIT) {
    const children = childrenOf(waiting.pop());
    leaves += children.length === 0 ? 1 : 0;
    for (const [, child] of children) {
      waiting.push(child);
    }
  }
  return leaves + waiting.length;
}

function withOmission(text: string, count: number, what: string): string {
  return `${text}\n… ${grouped(count)} more ${what}${count === 1 ? '' : 's'}`;
}

/**
 * A value of the front matter as plain text in the manner of YAML, for reading only. A text stands
 * as it is. After about `limit` characters a last line says how much is left out.
 */
export function valueToText(value: unknown, limit: number): string {
  if (typeof value === 'string' && value !== '') {
    if (value.length <= limit) {
      return value;
    }
    const shown = cut(value, limit);
    return withOmission(shown, value.length - shown.length, 'character');
  }
  const lines: string[] = [];
  let left = limit;
  let shownLeaves = 0;
  for (const [text, endsLeaf] of valueLines(value, limit, 0)) {
    if (text.length > left) {
      if (left > 0) {
        lines.push(cut(text, left));
      }
      return withOmission(lines.join('\n'), countLeaves(value) - shownLeaves, 'value');
    }
    lines.push(text);
    left -= text.length + 1;
    shownLeaves += endsLeaf ? 1 : 0;
  }
  return lines.join('\n');
}
