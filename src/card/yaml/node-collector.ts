import type { State, YAMLException } from 'js-yaml';
import { LIMITS } from '../../limits.ts';
import { createLineIndex } from '../../text/text-lines.ts';
import { emptyScalar, listItems, mapPairs, type ReadNode } from './list-and-map.ts';
import type { DuplicateKey, YamlNode, YamlScalar } from './yaml-node.ts';

/** What is said of a source that passes a limit. */
export type YamlLimit =
  | { readonly kind: 'too-many-nodes' }
  /** `line` is 1-based in the file. */
  | { readonly kind: 'too-deep' | 'too-many-aliases'; readonly line: number };

/** Thrown into js-yaml, so that it stops. */
export class YamlLimitReached extends Error {
  readonly limit: YamlLimit;

  constructor(limit: YamlLimit) {
    super(limit.kind);
    this.limit = limit;
  }
}

/** js-yaml's state while it reads a node. */
export interface ParserState extends Omit<State, 'kind' | 'onWarning'> {
  /** Null for an alias, and where nothing is written. */
  readonly kind: string | null;
  onWarning: ((warning: YAMLException) => void) | null;
}

/** A node that is being read. */
interface OpenNode {
  /** Where its content begins, behind tags and anchors. */
  readonly start: number;
  /** Where it stands if there is no content. */
  readonly emptyAt: number;
  readonly isTagged: boolean;
  /** Whether it is a list or map in brackets, or in one. */
  readonly isInBrackets: boolean;
  readonly marks: string;
  readonly count: number;
  readonly children: ReadNode[];
}

const BEFORE_CONTENT = /[ \t\r\n]+|#[^\r\n]*|!<[^>]*>|!\S*|&[^\s,[\]{}]*/y;
const BLANKS_AND_COMMENTS = /#[^\r\n]*|\s+/g;
const ALIAS = /\*[^\s,[\]{}]+/y;

/** Scalars whose values are texts here, by their tags. */
const TEXT_TYPES: ReadonlyMap<string | null, YamlScalar['type']> = new Map([
  ['tag:yaml.org,2002:timestamp', 'date'],
  ['tag:yaml.org,2002:binary', 'binary'],
]);

export class NodeCollector {
  /** One for each document. */
  readonly roots: YamlNode[] = [];
  readonly duplicates: DuplicateKey[] = [];
  /** Nodes that a walk meets: aliases count as often as they are used. */
  count = 0;
  readonly #source: string;
  readonly #firstLine: number;
  readonly #lineIndex: (offset: number) => number;
  readonly #open: OpenNode[] = [];
  readonly #anchors = new Map<string, { readonly node: YamlNode; readonly size: number }>();
  #aliases = 0;

  /** `firstLine` is the 1-based line in the file where `source` begins. */
  constructor(source: string, firstLine: number) {
    this.#source = source;
    this.#firstLine = firstLine;
    this.#lineIndex = createLineIndex(source);
  }

  /** 1-based line in the file. */
  lineOf(offset: number): number {
    return this.#firstLine + this.#lineIndex(offset) - 1;
  }

  /** Line of the node that is being read; null between nodes. */
  openLine(): number | null {
    const open = this.#open.at(-1);
    return open === undefined ? null : this.lineOf(open.start);
  }

  isInBrackets(): boolean {
    return this.#open.at(-1)?.isInBrackets ?? false;
  }

  /** js-yaml begins a node: before its tag and anchor, and before blanks if it is a value. */
  open({ position }: ParserState): void {
    let start = position;
    let emptyAt = position;
    let isTagged = false;
    let token = this.#match(BEFORE_CONTENT, start);
    for (; token !== ''; token = this.#match(BEFORE_CONTENT, start)) {
      start += token.length;
      emptyAt = /^[!&]/.test(token) ? start : emptyAt;
      isTagged ||= token.startsWith('!');
    }
    const parent = this.#open.at(-1);
    const before = parent?.children.at(-1)?.place.end ?? parent?.start ?? position;
    this.#open.push({
      start,
      emptyAt,
      isTagged,
      isInBrackets: this.isInBrackets() || /[[{]/.test(this.#source.charAt(start)),
      marks: this.#source.slice(before, position).replace(BLANKS_AND_COMMENTS, ''),
      count: this.count,
      children: [],
    });
  }

  /** What a sticky pattern matches there. */
  #match(pattern: RegExp, offset: number): string {
    pattern.lastIndex = offset;
    return pattern.exec(this.#source)?.[0] ?? '';
  }

  /** js-yaml has read a node. Throws `YamlLimitReached`. */
  close(state: ParserState): void {
    const open = this.#open.pop();
    if (open === undefined) {
      return;
    }
    const { node, place } = this.#readNode(open, state);
    if (state.anchor !== null) {
      this.#anchors.set(state.anchor, { node, size: this.count - open.count });
    }
    const parent = this.#open.at(-1);
    if (parent === undefined) {
      this.roots.push(node);
    } else {
      parent.children.push({ node, place, marks: open.marks });
    }
  }

  #readNode(open: OpenNode, state: ParserState): Omit<ReadNode, 'marks'> {
    const { start, children } = open;
    const { kind, result, position } = state;
    const first = children[0];
    if (children.length === 1 && first?.place.start === start && first.place.end > start) {
      // Whatever may be the first key of a map is read as one; it is none, but the node itself.
      const isSame = Object.is(first.node.value, result);
      return isSame ? first : { node: { ...first.node, value: result }, place: first.place };
    }
    if (kind === null && position > start && this.#source.charAt(start) === '*') {
      return this.#readAlias(start, result);
    }
    this.#addNodes(1);
    const node =
      typeof result === 'object' && result !== null
        ? this.#collection(open, state)
        : this.#scalar(open, state);
    return { node, place: node };
  }

  #readAlias(start: number, result: unknown): Omit<ReadNode, 'marks'> {
    const name = this.#match(ALIAS, start);
    const place = { start, end: start + name.length, line: this.lineOf(start) };
    this.#aliases += 1;
    if (this.#aliases > LIMITS.yamlAliases.most) {
      throw new YamlLimitReached({ kind: 'too-many-aliases', line: place.line });
    }
    const anchor = this.#anchors.get(name.slice(1));
    // The anchor of a list or map that is still read: it contains itself.
    if (anchor === undefined || !Object.is(anchor.node.value, result)) {
      throw new YamlLimitReached({ kind: 'too-many-nodes' });
    }
    this.#addNodes(anchor.size);
    return { node: anchor.node, place };
  }

  #addNodes(count: number): void {
    this.count += count;
    if (this.count > LIMITS.yamlNodes.most) {
      throw new YamlLimitReached({ kind: 'too-many-nodes' });
    }
  }

  #scalar({ start, emptyAt, isTagged }: OpenNode, state: ParserState): YamlScalar {
    const { kind, position, result, tag } = state;
    // js-yaml may be behind blanks already, and behind the line end that it adds to the source;
    // other spaces belong to the text.
    let end = kind === null ? emptyAt : position;
    while (end > start && /^[ \t\r\n]?$/.test(this.#source.charAt(end - 1))) {
      end -= 1;
    }
    const isPlain = !isTagged && !/["'|>]/.test(this.#source.charAt(start));
    const isText = typeof result === 'string' || !isPlain;
    return {
      kind: 'scalar',
      type: typeOf(result, tag),
      value: result,
      text: isText ? String(result) : this.#source.slice(start, end),
      isPlain,
      start: Math.min(start, end),
      end,
      line: this.lineOf(Math.min(start, end)),
    };
  }

  #collection({ start, children }: OpenNode, { result, position }: ParserState): YamlNode {
    const sign = this.#source.charAt(start);
    const read =
      sign === '-' && Array.isArray(result)
        ? this.#withBareItems(start, children, result.length)
        : children;
    const last = read.at(-1);
    // The mark at a document's end was tried as one more key.
    const own =
      last?.marks === '' && last.place.end === last.place.start ? read.slice(0, -1) : read;
    const isInBrackets = /[[{]/.test(sign) && own[0]?.place.start !== start;
    const end = isInBrackets ? position : (own.at(-1)?.place.end ?? start);
    const line = this.lineOf(start);
    return Array.isArray(result)
      ? { kind: 'list', value: result, items: listItems(own, result), start, end, line }
      : { kind: 'map', value: result, pairs: mapPairs(own, this.duplicates), start, end, line };
  }

  /** A list's items, with those that js-yaml does not tell of: nothing is behind their dash. */
  #withBareItems(start: number, children: readonly ReadNode[], count: number): readonly ReadNode[] {
    if (children.length === count) {
      return children;
    }
    this.#addNodes(count - children.length);
    const items: ReadNode[] = [];
    const addBare = (bare: number): void => {
      for (let left = bare; left > 0; left -= 1) {
        const end = this.#source.indexOf('-', items.at(-1)?.place.end ?? start) + 1;
        const node = emptyScalar({ start: end, end, line: this.lineOf(end) });
        items.push({ node, place: node, marks: '-' });
      }
    };
    for (const child of children) {
      addBare(child.marks.length - 1);
      items.push(child);
    }
    addBare(count - items.length);
    return items;
  }
}

function typeOf(value: unknown, tag: string | null): YamlScalar['type'] {
  if (typeof value === 'number' || typeof value === 'boolean') {
    return typeof value === 'number' ? 'number' : 'boolean';
  }
  return value === null ? 'null' : (TEXT_TYPES.get(tag) ?? 'text');
}
