import {
  DEFAULT_SCHEMA,
  type EventType,
  load,
  type Mark,
  Type,
  types,
  YAMLException,
} from 'js-yaml';
import { LIMITS } from '../../limits.ts';
import {
  NodeCollector,
  type ParserState,
  type YamlLimit,
  YamlLimitReached,
} from './node-collector.ts';
import type { DuplicateKey, YamlMap, YamlNode } from './yaml-node.ts';

const CONTINUATION_LIMIT = 20;
/** js-yaml passes over the whole source for each warning: UTF-16 units for all of them. */
const WARNING_WORK_LIMIT = 8_000_000;

export interface YamlError {
  readonly reason: string;
  /** Line and column as js-yaml and the Hub count them, `2:1`; empty where it names no place. */
  readonly mark: string;
  /** 1-based line in the file. */
  readonly line: number;
  /** Where reading stopped: an offset into the source. */
  readonly offset: number;
  /** Line of what was being read then, in which a quote or bracket may be left open. */
  readonly openLine: number | null;
}

export interface YamlMapReading {
  readonly kind: 'map';
  readonly root: YamlMap;
  readonly nodes: number;
  readonly duplicates: readonly DuplicateKey[];
  /**
   * Lines on which a quoted text or a list in brackets goes on too far left: the first of each
   * value, in order; no more than 20, and fewer in a large source.
   */
  readonly continuations: readonly { readonly line: number; readonly isTab: boolean }[];
}

export type YamlReading =
  | YamlMapReading
  | { readonly kind: 'empty' }
  | {
      readonly kind: 'list' | 'scalar';
      readonly root: YamlNode;
      readonly duplicates: readonly DuplicateKey[];
    }
  | YamlLimit
  | { readonly kind: 'error'; readonly error: YamlError };

/**
 * What js-yaml reads by default, but
 * - dates and bytes are the texts that were written, as which they can be shown and sent;
 * - `24_700_000` is a number, as authors mean it: js-yaml up to 4.1 and Python tools read one,
 *   js-yaml from 4.2 on a text. How the Hub reads it is not known.
 */
const SCHEMA = DEFAULT_SCHEMA.extend({
  implicit: [
    asWritten(types.timestamp),
    new Type('number-with-underscores', {
      kind: 'scalar',
      resolve: (text: string) => Number.isFinite(withUnderscores(text)),
      construct: withUnderscores,
    }),
  ],
  explicit: [asWritten(types.binary)],
});

/** NaN for what is no such number. */
function withUnderscores(text: string): number {
  const isNumber = /^[-+]?\d[\d_]*(?:\.\d[\d_]*)?$/.test(text) && text.includes('_');
  return isNumber && !text.endsWith('_') ? Number(text.replaceAll('_', '')) : Number.NaN;
}

function asWritten({ tag, options }: Type): Type {
  return new Type(tag, { ...options, construct: (text: string) => text });
}

/**
 * Reads YAML by js-yaml within the limits above. Never throws.
 * `firstLine` is the 1-based line in the file where `source` begins.
 */
export function readYaml(source: string, firstLine = 1): YamlReading {
  const collector = new NodeCollector(source, firstLine);
  const continuations: { line: number; isTab: boolean }[] = [];
  const asked = Math.min(CONTINUATION_LIMIT, WARNING_WORK_LIMIT / (source.length + 1));
  const listener = (event: EventType, state: ParserState): void => {
    if (event === 'close') {
      collector.close(state);
    }
    if (!collector.isInBrackets()) {
      const isAsked = event === 'open' && continuations.length < asked;
      state.onWarning = isAsked ? onIndent(state) : null;
    }
    if (event === 'open') {
      collector.open(state);
    }
  };
  // js-yaml's only warning in a document: “deficient indentation”. One in a value is enough.
  const onIndent = (state: ParserState) => (warning: YAMLException) => {
    const { buffer, position, column, line } = warning.mark;
    const isTab = buffer.slice(position - column, position).includes('\t');
    continuations.push({ line: firstLine + line, isTab });
    state.onWarning = null;
  };
  try {
    load(source, {
      schema: SCHEMA,
      // Duplicate keys are told by their lines, and all of them.
      json: true,
      maxDepth: LIMITS.yamlDepth.most,
      maxTotalMergeKeys: LIMITS.yamlNodes.most,
      listener,
    });
  } catch (thrown) {
    return refusal(thrown, source, collector);
  }
  const [root] = collector.roots;
  const { count: nodes, duplicates } = collector;
  if (root?.kind === 'map') {
    return { kind: 'map', root, nodes, duplicates, continuations };
  }
  return root === undefined || root.value === null
    ? { kind: 'empty' }
    : { kind: root.kind, root, duplicates };
}

function refusal(thrown: unknown, source: string, collector: NodeCollector): YamlReading {
  if (thrown instanceof YamlLimitReached) {
    return thrown.limit;
  }
  // js-yaml's documentation asks to catch whatever it throws, a RangeError for instance.
  const isOfYaml = thrown instanceof YAMLException;
  const reason = isOfYaml ? thrown.reason : 'it cannot be processed';
  // None is told of a second document, for instance.
  const mark: Mark | undefined = isOfYaml ? thrown.mark : undefined;
  if (mark === undefined) {
    const line = collector.roots.at(-1)?.line ?? collector.lineOf(0);
    return {
      kind: 'error',
      error: { reason, mark: '', line, offset: source.length, openLine: null },
    };
  }
  // What is missing at the end is told behind it.
  const position = Math.min(mark.position, source.trimEnd().length);
  const line = collector.lineOf(position);
  if (reason.includes('maxDepth')) {
    return { kind: 'too-deep', line };
  }
  if (reason.includes('maxTotalMergeKeys')) {
    return { kind: 'too-many-nodes' };
  }
  const place = `${mark.line + 1}:${mark.column + 1}`;
  return {
    kind: 'error',
    error: { reason, mark: place, line, offset: mark.position, openLine: collector.openLine() },
  };
}
