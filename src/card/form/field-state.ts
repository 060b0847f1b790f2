import { childrenOf, type YamlMap, type YamlNode } from '../yaml/yaml-node.ts';
import type {
  Control,
  FieldState,
  FormExample,
  FormMap,
  FormQuestion,
  Part,
  PlacedState,
} from './form.ts';
import { named } from './vocabulary.ts';

/** More items than this are a program's: they are shown as they stand. */
const MAX_ITEMS = 500;
/** A card of hundreds of benchmarks is honest, and its results are folded. */
const MAX_ROWS = 3000;
/** UTF-16 units of what is shown as it stands, within a field. */
const MAX_INNER = 400;

type Single = Exclude<Control, { kind: 'source' | 'either' }>;

const NO_TEXT: FieldState = { kind: 'text', text: '' };
const NO_MAP = { line: 0, values: [], others: [] };

/** What nothing behind a key is to each control. */
const EMPTY: Readonly<Record<Single['kind'], FieldState>> = {
  text: NO_TEXT,
  search: NO_TEXT,
  choice: NO_TEXT,
  flag: NO_TEXT,
  items: { kind: 'items', items: [], isList: false },
  fields: { kind: 'fields', isMap: true, ...NO_MAP },
  rows: { kind: 'rows', rows: [] },
  pairs: { kind: 'pairs', ...NO_MAP },
  examples: { kind: 'examples', examples: [] },
  questions: { kind: 'questions', questions: [] },
};

/**
 * What a field says, as its control needs it; null for what the control cannot show. `source` is
 * the text that the node has its places in.
 */
export function stateOf(control: Control, node: YamlNode, source: string): FieldState | null {
  if (control.kind === 'source') {
    return null;
  }
  if (control.kind === 'either') {
    const states = control.of.map((one) => stateOf(one, node, source));
    return states.find((state) => state !== null) ?? null;
  }
  if (node.kind === 'scalar' && node.value === null) {
    return EMPTY[control.kind];
  }
  const isLong = childrenOf(node).length > (control.kind === 'rows' ? MAX_ROWS : MAX_ITEMS);
  return isLong ? null : singleState(control, node, source);
}

function singleState(control: Single, node: YamlNode, source: string): FieldState | null {
  switch (control.kind) {
    case 'text':
      return textState(node, control.holds === 'any');
    case 'search':
    case 'choice':
    case 'flag':
      return textState(node, false);
    case 'items':
      return itemsState(control, node);
    case 'fields':
      return fieldsState(control, node, source);
    case 'rows':
      return node.kind === 'list' && node.items.every((item) => item.kind === 'map')
        ? { kind: 'rows', rows: node.items.map((item) => formMap(item, control.parts, source)) }
        : null;
    case 'pairs':
      return node.kind === 'map' ? { kind: 'pairs', ...pairsOf(node, source) } : null;
    case 'examples':
      return node.kind === 'list' && node.items.every((item) => item.kind === 'map')
        ? { kind: 'examples', examples: node.items.map(example) }
        : null;
    case 'questions':
      return node.kind === 'map' ? { kind: 'questions', questions: questions(node) } : null;
  }
}

function textState(node: YamlNode, holdsAny: boolean): FieldState | null {
  if (node.kind !== 'scalar') {
    return null;
  }
  const isQuoted = holdsAny && node.type === 'text' && !node.isPlain;
  return { kind: 'text', text: textOf(node), ...(isQuoted ? { isQuoted } : {}) };
}

function textOf(node: YamlNode): string {
  return node.kind === 'scalar' && node.type !== 'null' ? node.text : '';
}

function itemsState(
  control: Extract<Control, { kind: 'items' }>,
  node: YamlNode,
): FieldState | null {
  if (node.kind === 'map') {
    return null;
  }
  const nodes = node.kind === 'list' ? node.items : [node];
  return nodes.every(({ kind }) => kind === 'scalar')
    ? {
        kind: 'items',
        items: nodes.map((item) => named(textOf(item), control.of)),
        isList: node.kind === 'list',
      }
    : null;
}

function fieldsState(
  { parts, alone, flag }: Extract<Control, { kind: 'fields' }>,
  node: YamlNode,
  source: string,
): FieldState | null {
  if (node.kind === 'map') {
    return { kind: 'fields', isMap: true, ...formMap(node, parts, source) };
  }
  const key = flag === undefined ? alone : '';
  if (node.kind === 'list' || key === undefined) {
    return null;
  }
  const { line } = node;
  const value = { kind: 'text', text: textOf(node) } as const;
  return { kind: 'fields', isMap: false, line, values: [[key, { line, value }]], others: [] };
}

/** What a map says in fields of these names. */
function formMap(map: YamlNode, parts: readonly Part[], source: string): FormMap {
  const { line, pairs } = map.kind === 'map' ? map : { line: map.line, pairs: [] };
  const controls = new Map(parts.map(({ key, control }) => [key, control]));
  const values = pairs.flatMap(({ key, value, place }) => {
    const control = controls.get(key);
    const placed = control && placedState(control, value, map, source, place.line);
    return placed === undefined ? [] : [[key, placed] as const];
  });
  const others = pairs.filter(({ key }) => !controls.has(key)).map(({ key }) => key);
  return { line, values, others };
}

function placedState(
  control: Control,
  value: YamlNode,
  map: YamlNode,
  source: string,
  line: number,
): PlacedState {
  // What stands for a list or map that is elsewhere would be changed there.
  const isElsewhere = value.kind !== 'scalar' && (value.start < map.start || value.end > map.end);
  const state = isElsewhere ? null : stateOf(control, value, source);
  return { line, value: state ?? { kind: 'source', source: written(value, source) } };
}

function written({ start, end }: YamlNode, source: string): string {
  const text = source.slice(start, end);
  return text.length > MAX_INNER ? `${text.slice(0, MAX_INNER)}…` : text;
}

function pairsOf(map: YamlMap, source: string): FormMap {
  const texts = map.pairs.filter(({ value }) => value.kind === 'scalar').map(({ key }) => key);
  const control = { kind: 'text', holds: 'any' } as const;
  return formMap(
    map,
    texts.map((key) => ({ key, label: key, control })),
    source,
  );
}

function example(node: YamlNode): FormExample {
  const pairs = node.kind === 'map' ? node.pairs : [];
  return {
    line: node.line,
    texts: pairs.flatMap(({ key, value }) =>
      value.kind === 'scalar' ? [[key, textOf(value)] as const] : [],
    ),
    others: pairs.flatMap(({ key, value }) => (value.kind === 'scalar' ? [] : key)),
  };
}

function questions({ pairs }: YamlMap): readonly FormQuestion[] {
  return pairs.map(({ key, value, place }) => {
    const inner = (name: string): YamlNode | undefined =>
      value.kind === 'map' ? value.pairs.find((pair) => pair.key === name)?.value : undefined;
    const type = value.kind === 'map' ? inner('type') : value;
    const options = inner('options');
    const items = options?.kind === 'list' ? options.items : [];
    return {
      label: key,
      type: type === undefined ? '' : textOf(type),
      options: items.every(({ kind }) => kind === 'scalar') ? items.map(textOf) : null,
      line: place.line,
    };
  });
}
