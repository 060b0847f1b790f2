import { childrenOf, type YamlMap, type YamlNode } from '../yaml/yaml-node.ts';
import type {
  Control,
  FieldState,
  FormFields,
  FormMap,
  FormQuestion,
  Part,
  PlacedState,
} from './form.ts';
import { QUESTION_PARTS } from './page-controls.ts';
import { ANY_VALUE } from './parts.ts';
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
  const size = control.kind === 'pairs' ? sizeOf(node) : childrenOf(node).length;
  const isLong = size > (control.kind === 'rows' ? MAX_ROWS : MAX_ITEMS);
  return isLong ? null : singleState(control, node, source);
}

function sizeOf(node: YamlNode): number {
  return childrenOf(node).reduce((size, child) => size + sizeOf(child), 1);
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
      return rowsState(control, node, source);
    case 'pairs':
      return node.kind === 'map' ? { kind: 'pairs', ...pairsOf(node, source) } : null;
    case 'questions':
      return node.kind === 'map' ? { kind: 'questions', questions: questions(node, source) } : null;
  }
}

function textState(node: YamlNode, holdsAny: boolean): FieldState | null {
  if (node.kind !== 'scalar') {
    return null;
  }
  return {
    kind: 'text',
    text: textOf(node),
    ...(holdsAny && isQuoted(node) ? { isQuoted: true } : {}),
  };
}

function isQuoted(node: YamlNode | undefined): boolean {
  return node?.kind === 'scalar' && node.type === 'text' && !node.isPlain;
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
  const isList = node.kind === 'list';
  const nodes = isList ? node.items : [node];
  if (nodes.some(({ kind }) => kind !== 'scalar')) {
    return null;
  }
  const items = nodes.map((item) => named(textOf(item), control.of));
  const quoted = control.holds ? [...nodes.keys()].filter((index) => isQuoted(nodes[index])) : [];
  return { kind: 'items', items, isList, ...(quoted.length > 0 ? { quoted } : {}) };
}

function fieldsState(
  { parts, alone, flag }: Extract<Control, { kind: 'fields' }>,
  node: YamlNode,
  source: string,
): FieldState | null {
  const map = formFields(parts, flag === undefined ? alone : '', node, source);
  return map && { kind: 'fields', ...map };
}

function rowsState(
  { parts, alone }: Extract<Control, { kind: 'rows' }>,
  node: YamlNode,
  source: string,
): FieldState | null {
  const maps = node.kind === 'list' ? node.items : [null];
  const rows = maps.flatMap((map) => (map && formFields(parts, alone, map, source)) ?? []);
  return rows.length === maps.length ? { kind: 'rows', rows } : null;
}

/** What a map says, or what stands in its place for its field `alone`. */
function formFields(
  parts: readonly Part[],
  alone: string | undefined,
  node: YamlNode,
  source: string,
): FormFields | null {
  if (node.kind === 'map') {
    return { isMap: true, ...formMap(node, parts, source) };
  }
  const value = alone === undefined ? null : textState(node, true);
  const { line } = node;
  return value && { isMap: false, line, values: [[alone ?? '', { line, value }]], others: [] };
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
  const parts = map.pairs.map(({ key }) => ({ key, label: key, control: ANY_VALUE }));
  return formMap(map, parts, source);
}

function questions({ pairs }: YamlMap, source: string): readonly FormQuestion[] {
  const parts = Object.values(QUESTION_PARTS);
  return pairs.map(({ key, value, place }) => {
    const { line } = place;
    // A list is no type: as it stands.
    const map = formFields(parts, 'type', value, source) ?? {
      isMap: false,
      values: [['type', { line, value: { kind: 'source', source: written(value, source) } }]],
      others: [],
    };
    return { ...map, label: key, line };
  });
}
