import { lineAt } from '../../text/text-lines.ts';
import { splitFrontMatter } from '../front-matter.ts';
import { readMetadata } from '../parse-front-matter.ts';
import type { YamlMap } from '../yaml/yaml-node.ts';
import type { Writing } from './write-yaml.ts';

/** The metadata of a card's text, as edits need it. */
export interface EditableBlock {
  /** The text from the YAML on; the places of `root` are offsets into it. */
  readonly source: string;
  /** Of `source` in the text. */
  readonly offset: number;
  /** Of the YAML in `source`. */
  readonly end: number;
  /** Null where nothing stands between the fences. */
  readonly root: YamlMap | null;
  readonly body: string;
  readonly how: Writing;
}

export type BlockReading =
  | { readonly kind: 'block'; readonly block: EditableBlock }
  /** No metadata; a block is to begin at this offset. */
  | { readonly kind: 'none'; readonly at: number; readonly body: string; readonly eol: string }
  /** It cannot be edited: a sentence that says why. */
  | { readonly kind: 'unreadable'; readonly reason: string };

const FIRST = 'Put that right first, in the source: a form would damage it.';

/** Two fences with nothing between, which are no block to the Hub. */
const EMPTY_FENCES = /^\s*---(?:\r\n|\n)(?=---[ \t]*(?:\r\n|\n|$))/;

export function readBlock(text: string): BlockReading {
  const { raw, offset, line, body, findings } = splitFrontMatter(text);
  const eol = lineEndOf(text);
  const empty = EMPTY_FENCES.exec(text)?.[0];
  if (empty !== undefined) {
    const source = text.slice(empty.length);
    const left = source.replace(/^---[ \t]*(?:\r\n|\n|$)/, '').replace(/\r\n?/g, '\n');
    const how = { eol, listIndent: 0, inBrackets: false };
    return block({ source, offset: empty.length, end: 0, root: null, how, body: left });
  }
  if (raw === null) {
    return findings[0]?.rule === 'front-matter-missing'
      ? { kind: 'none', at: text.startsWith('\uFEFF') ? 1 : 0, body, eol }
      : unreadable(`The Hub does not see the metadata of this file. ${FIRST}`);
  }
  // js-yaml counts without a byte order mark.
  const yaml = raw.replace(/^\uFEFF/, '');
  const start = offset + raw.length - yaml.length;
  const reading = readMetadata(yaml, line);
  const source = text.slice(start);
  const common = { source, offset: start, end: yaml.length, body };
  if (reading.kind === 'empty') {
    const how = { eol, listIndent: 0, inBrackets: false };
    return block({ ...common, root: null, how });
  }
  if (reading.kind === 'error') {
    return unreadable(`The metadata cannot be read (line ${reading.error.line}). ${FIRST}`);
  }
  if (reading.kind !== 'map') {
    return unreadable(`The metadata is no list of “key: value” lines. ${FIRST}`);
  }
  const [twice] = reading.duplicates;
  if (twice !== undefined) {
    const places = `lines ${twice.firstLine} and ${twice.line}`;
    return unreadable(`“${twice.key}” stands twice in the metadata (${places}). ${FIRST}`);
  }
  const { root } = reading;
  return block({ ...common, root, how: { eol, ...listStyle(root, source) } });
}

function block(editable: EditableBlock): BlockReading {
  return { kind: 'block', block: editable };
}

function unreadable(reason: string): BlockReading {
  return { kind: 'unreadable', reason };
}

function lineEndOf(text: string): string {
  const { end, next } = lineAt(text, 0);
  return next === end ? '\n' : text.slice(end, next);
}

/** As the card's first list is written: in brackets, or with its dashes so far to the right. */
function listStyle(root: YamlMap, source: string): Omit<Writing, 'eol'> {
  const lists = root.pairs.filter(({ value }) => value.kind === 'list' && value.items.length > 0);
  const inLines = lists.find(({ value }) => source[value.start] === '-');
  const indent =
    inLines === undefined
      ? 0
      : columnAt(source, inLines.value.start) - columnAt(source, inLines.place.start);
  return { listIndent: Math.max(0, indent), inBrackets: lists.length > 0 && !inLines };
}

/** Where the line of an offset begins. */
export function lineStart(source: string, offset: number): number {
  let start = offset;
  while (start > 0 && !/[\r\n]/.test(source.charAt(start - 1))) {
    start -= 1;
  }
  return start;
}

export function columnAt(source: string, offset: number): number {
  return offset - lineStart(source, offset);
}
