import type { Cause } from './line-fault.ts';
import { indentOf } from './yaml-line.ts';

const TAG = /!!(?:python\/[^\s,[\]{}]*|set\b|tuple\b)[ \t]*/g;

/** What to call in Python before the metadata is written, by what the tag names. */
const WAYS_OUT: readonly (readonly [tag: RegExp, wayOut: string])[] = [
  [/python\/(?:str|unicode|long|int|float|bool|none)/, 'take “!!…” away'],
  [/tuple|set/, 'write “list(…)” of it, or take “!!…” away'],
  [/numpy|scalar|torch|decimal/i, 'write “float(…)” of the value'],
  [/./, 'write a plain text or number, such as “str(…)” of it'],
];

/** The line of the outermost object that this line is part of. */
function outermost(lines: readonly string[], index: number): number {
  let top = index;
  let indent = indentOf(lines[index] ?? '');
  let isItem = /^\s*-\s/.test(lines[index] ?? '');
  for (let at = index - 1; at >= 0 && (indent > 0 || isItem); at -= 1) {
    const line = lines[at] ?? '';
    const isDash = /^\s*-\s/.test(line);
    const own = indentOf(line);
    if (line.trim() !== '' && (own < indent || (own === indent && isItem && !isDash))) {
      indent = own;
      isItem = isDash;
      top = line.search(TAG) === -1 ? top : at;
    }
  }
  return top;
}

/** A Python object, whose parts hold others: it is told where it begins. */
export const PYTHON_OBJECT: Cause = ({ lines, index, line, reason }) => {
  if (
    !/unknown tag|unacceptable node kind|cannot resolve/.test(reason) ||
    line.search(TAG) === -1
  ) {
    return null;
  }
  const top = outermost(lines, index);
  const first = lines[top] ?? '';
  const indent = indentOf(first);
  const isItem = /^\s*-\s/.test(first);
  const mended = new Map([[top, first.replace(TAG, '')]]);
  for (let at = top + 1; at < lines.length; at += 1) {
    const inner = lines[at] ?? '';
    const isOwn =
      indentOf(inner) > indent || (!isItem && /^\s*-\s/.test(inner) && indentOf(inner) === indent);
    if (inner.trim() !== '' && !isOwn) {
      break;
    }
    mended.set(at, inner.replace(TAG, ''));
  }
  const tag = /!!\S*/.exec(first)?.[0] ?? '';
  const [, wayOut] = WAYS_OUT.find(([name]) => name.test(tag)) ?? [];
  const isPlain = /^!!(?:python\/(?:tuple|str|unicode|long|int|float)|tuple)$/.test(tag);
  return {
    what: `A Python object was written here (“${tag.slice(0, 60)}”), which only Python reads: ${wayOut}.`,
    mended,
    fix: isPlain ? 'Take “!!…” away' : null,
  };
};
