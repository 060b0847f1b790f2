import { childrenOf, type YamlMap, type YamlNode } from '../yaml/yaml-node.ts';
import type { Control, FieldState, FormExample, FormQuestion } from './form.ts';
import { named } from './vocabulary.ts';

/** More items than this are a program's: they are shown as they stand. */
const MAX_ITEMS = 500;

const NO_TEXT: FieldState = { kind: 'text', text: '' };

/** What nothing behind a key is to each control. */
const EMPTY: Readonly<Record<Exclude<Control['kind'], 'source'>, FieldState>> = {
  text: NO_TEXT,
  search: NO_TEXT,
  choice: NO_TEXT,
  flag: NO_TEXT,
  items: { kind: 'items', items: [], isList: false },
  parts: { kind: 'parts', parts: {}, isMap: false },
  examples: { kind: 'examples', examples: [] },
  questions: { kind: 'questions', questions: [] },
};

/** What a field says, as its control needs it; null for what the control cannot show. */
export function stateOf(control: Control, node: YamlNode): FieldState | null {
  const isNothing = node.kind === 'scalar' && node.value === null;
  if (isNothing && control.kind !== 'source') {
    return EMPTY[control.kind];
  }
  if (childrenOf(node).length > MAX_ITEMS) {
    return null;
  }
  switch (control.kind) {
    case 'text':
    case 'search':
    case 'choice':
    case 'flag':
      return node.kind === 'scalar' ? { kind: 'text', text: textOf(node) } : null;
    case 'items':
      return itemsState(control, node);
    case 'parts':
      return partsState(control, node);
    case 'examples':
      return node.kind === 'list' && node.items.every((item) => item.kind === 'map')
        ? { kind: 'examples', examples: node.items.map(example) }
        : null;
    case 'questions':
      return node.kind === 'map' ? { kind: 'questions', questions: questions(node) } : null;
    case 'source':
      return null;
  }
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

function partsState(
  { parts, alone }: Extract<Control, { kind: 'parts' }>,
  node: YamlNode,
): FieldState | null {
  if (node.kind === 'scalar' && alone !== undefined) {
    return { kind: 'parts', parts: { [alone]: textOf(node) }, isMap: false };
  }
  const known = new Set(parts.map(({ key }) => key));
  const isShown =
    node.kind === 'map' &&
    node.pairs.every(({ key, value }) => known.has(key) && value.kind === 'scalar');
  return isShown
    ? {
        kind: 'parts',
        parts: Object.fromEntries(node.pairs.map(({ key, value }) => [key, textOf(value)])),
        isMap: true,
      }
    : null;
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
