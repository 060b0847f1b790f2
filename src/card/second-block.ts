import { lineAt, lineNumberAt } from '../text/text-lines.ts';
import type { Finding } from './finding.ts';
import { isMetadata } from './first-block.ts';
import { findLooseBlock } from './loose-block.ts';

export interface SecondBlock {
  readonly finding: Finding;
  /** Its keys, which no one misses who only has to move them. */
  readonly keys: ReadonlySet<string>;
}

const KEY = /^([A-Za-z][\w-]*)[ \t]*:(?:\s|$)/gm;

function keysOf(yaml: string): readonly string[] {
  return [...yaml.matchAll(KEY)].map(([, key = '']) => key);
}

/** Metadata behind the block that the Hub reads. `raw` is the YAML of that block, at `offset`. */
export function findSecondBlock(text: string, raw: string, offset: number): SecondBlock | null {
  const end = offset + raw.length;
  const closer = lineAt(text, lineAt(text, end).next);
  const next = findLooseBlock(text, closer.next);
  // A stray “---” parts the block: the rest of it has no opener of its own.
  const isParted =
    next !== null && !next.isOpened && text.slice(closer.next, next.opener).trim() === '';
  const second = isParted ? next : findLooseBlock(text, closer.next, true);
  if (second === null) {
    return null;
  }
  const between = text.slice(closer.next, second.opener);
  if (between.lastIndexOf('<!--') > between.lastIndexOf('-->')) {
    return null;
  }
  const yaml = text.slice(second.start, second.end);
  const keys = keysOf(yaml);
  const line = isParted ? lineNumberAt(text, lineAt(text, end).next) : second.line;
  if (between.trim() !== '') {
    const message =
      'A block of metadata stands here in the text. The Hub reads the block at the start of the file only, and shows this one as text: move up what counts, and take the rest away or put it in a code fence.';
    const finding: Finding = { rule: 'front-matter-second', severity: 'warning', message, line };
    return { finding, keys: new Set(keys) };
  }
  const isEmpty = /^\s*(?:\{\s*\})?\s*$/.test(raw);
  const first = new Set(keysOf(raw));
  const isCertain =
    isMetadata(yaml) && (isEmpty || (isMetadata(raw) && !keys.some((key) => first.has(key))));
  const edit = isEmpty
    ? { start: offset, end: second.start, text: '' }
    : { start: end, end: second.start, text: text.slice(end, lineAt(text, end).next) };
  const names = keys.slice(0, 5).join(', ');
  const message = isParted
    ? `This “---” ends the metadata, and more of it follows (${names}), which the Hub shows as text. Take this line away.`
    : `A second block of metadata begins here. The Hub reads the first one only, and shows this one as text: move its keys (${names}) up into the first block.`;
  const finding: Finding = {
    rule: 'front-matter-second',
    severity: 'error',
    message,
    line,
    fix: isCertain ? { label: 'Make one block of both', edits: [edit] } : undefined,
  };
  return { finding, keys: new Set(keys) };
}
