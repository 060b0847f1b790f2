import { replaceBy } from '../checks/fields.ts';
import type { Found, TextEdit } from '../finding.ts';
import { METADATA_LINE } from '../metadata-lines.ts';
import { characterName, ODD_SPACE, straight } from './character-causes.ts';
import { isIdField, isListField } from './yaml-line.ts';
import type { YamlMap, YamlNode, YamlPair, YamlPlace, YamlScalar } from './yaml-node.ts';

/** A value or key that YAML reads, but not as it is meant. */
export interface Misreading {
  readonly rule: 'yaml-quotes' | 'yaml-invisible-character' | 'yaml-blank-missing';
  readonly found: Found;
  readonly of: YamlNode | YamlPair;
  /** The key that is meant, or what stands there in place of the value. */
  readonly meant: string | readonly YamlNode[];
}

/** The Hub’s refusals of other values of these were reported. */
const REFUSED = /^(?:license|language|base_model|base_model_relation)$/;
/** Fields whose values, or whose items, are maps. */
const MAPS = /^(?:extra_gated_fields|co2_eq_emissions|widget|model-index)$/;

const QUOTED = /^[“”„«‘’‚'"`]+([^“”„«»‘’‚'"`]+)[“”»‘’'"`]+$/;
/** What is between letters of some languages and emoji, and has work to do there. */
const JOINERS = /(?<=\S)[\u200c\u200d](?=\S)/;

export function findMisreadings(root: YamlMap, source: string): readonly Misreading[] {
  return root.pairs.flatMap((pair) => {
    const { key, value } = pair;
    const nodes = value.kind === 'list' ? value.items : [value];
    const texts = nodes.filter((node) => node.kind === 'scalar' && node.type === 'text');
    const ofValue = texts.flatMap((node) => {
      const name = meantKey(key) ?? key;
      return (
        ofText(node as YamlScalar, name) ?? ofLines(node as YamlScalar, pair, name, source) ?? []
      );
    });
    return [...ofKey(pair), ...ofValue];
  });
}

/** The key of a card that is meant by one with what nobody sees, or in typographic quotes. */
function meantKey(key: string): string | null {
  const bare = straight(key).trim();
  const meant = QUOTED.exec(bare)?.[1]?.trim() ?? bare;
  return meant !== key && METADATA_LINE.test(`${meant}:`) ? meant : null;
}

function* ofKey(pair: YamlPair): Generator<Misreading> {
  const meant = meantKey(pair.key);
  if (meant !== null) {
    const [rule, what] = wrongText(pair.key);
    const message = `${what}: the Hub takes the key for another one, and passes over it. Write “${meant}”.`;
    const found = { line: pair.place.line, message, fix: replaceBy(pair.place, meant) };
    yield { rule, found, of: pair, meant };
  }
}

/** What is wrong with a text that has quotes of its own, or characters that nobody sees. */
function wrongText(text: string): readonly [Misreading['rule'], string] {
  const odd = ODD_SPACE.exec(text)?.[0];
  if (odd !== undefined) {
    return ['yaml-invisible-character', `The text holds ${characterName(odd)}`];
  }
  const why = /[“”„«»‘’‚]/.test(text) ? 'they are typographic' : 'they stand in other ones';
  return ['yaml-quotes', `The quotes belong to the text, since ${why}`];
}

/** An id, a code or a tag in quotes that are none, or with characters that nobody sees. */
function ofText(node: YamlScalar, field: string): readonly Misreading[] | null {
  const { text, line } = node;
  if (!isIdField(field) && field !== 'tags' && field !== 'license_name') {
    return null;
  }
  const seen = straight(text).trim();
  const meant = QUOTED.exec(seen)?.[1]?.trim() ?? seen;
  const isJoined = field === 'tags' && JOINERS.test(text);
  if (meant === '' || isJoined || !(ODD_SPACE.test(text) || meant !== seen)) {
    return null;
  }
  const [rule, what] = wrongText(text);
  const isRefused = REFUSED.test(field);
  const effect = isRefused ? 'the Hub refuses the metadata' : 'it is another text than it seems';
  const found: Found = {
    line,
    message: `${what}: ${effect}. Write “${meant}”.`,
    fix: replaceBy(node, meant),
    severity: isRefused ? 'error' : 'warning',
  };
  return [{ rule, found, of: node, meant: [{ ...node, text: meant, value: meant }] }];
}

/** Items that YAML reads as one text: a blank is missing, or one is indented further. */
function ofLines(
  node: YamlScalar,
  { key: written, place, value }: YamlPair,
  field: string,
  source: string,
): readonly Misreading[] | null {
  const raw = source.slice(node.start, node.end);
  if (!node.isPlain) {
    return null;
  }
  if (isListField(field) && node !== value && /[\r\n][ \t]*-/.test(raw)) {
    return [swallowed(node, raw, source)];
  }
  const lines = [...raw.matchAll(/[^\s][^\r\n]*/g)];
  const isBelow = node !== value || node.line > place.line;
  const mark = isListField(field) ? /^-(?=[^\s-])/ : /^[A-Za-z][\w -]*:(?=[^\s/])/;
  const isMarked = isBelow && lines.every(([line]) => mark.test(line));
  if (!isMarked || !(isListField(field) || MAPS.test(field)) || lines.length === 0) {
    return null;
  }
  const edits: TextEdit[] = [];
  const meant: YamlNode[] = [];
  const pairs: YamlPair[] = [];
  for (const [index, match] of lines.entries()) {
    const [line] = match;
    const width = mark.exec(line)?.[0].length ?? 0;
    const start = node.start + match.index + width;
    const here = { start, end: start + line.length - width, line: node.line + index };
    const item = scalar(line.slice(width).trimEnd(), here);
    const key = line.slice(0, width - 1);
    edits.push({ start, end: start, text: ' ' });
    meant.push(item);
    pairs.push({ key, place: { ...here, start: start - width, end: start - 1 }, value: item });
  }
  const sign = isListField(field) ? '-' : ':';
  const message = `A blank is missing after “${sign}”: YAML reads one text here, and “${written}” takes ${sign === '-' ? 'a list' : 'keys with values'}.`;
  const found: Found = {
    line: node.line,
    message,
    fix: { label: `Put a blank after “${sign}”`, edits },
  };
  const list: YamlNode = { ...node, kind: 'list', value: [], items: meant };
  const map: YamlNode = { ...node, kind: 'map', value: {}, pairs };
  return [{ rule: 'yaml-blank-missing', found, of: node, meant: [sign === '-' ? list : map] }];
}

/** An item on whose text the next ones seem to go on. */
function swallowed(node: YamlScalar, raw: string, source: string): Misreading {
  const before = source.slice(0, node.start);
  const indent = /[ \t]*(?=-[ \t]+$)/.exec(before.slice(before.search(/[^\r\n]*$/)))?.[0] ?? '';
  const [first = ''] = raw.split(/[\r\n]/, 1);
  const meant: YamlNode[] = [scalar(first.trimEnd(), node)];
  const edits: TextEdit[] = [];
  let line = node.line;
  for (const match of raw.matchAll(/(?:\r\n?|\n)([ \t]*)(-[ \t]*)?([^\r\n]*)/g)) {
    const [whole, blanks = '', dash, text = ''] = match;
    line += 1;
    if (dash !== undefined) {
      const end = node.start + match.index + whole.length;
      const start = end - text.length;
      edits.push({ start: start - dash.length - blanks.length, end: start, text: `${indent}- ` });
      meant.push(scalar(text.trimEnd(), { start, end, line }));
    }
  }
  const at = meant[1]?.line ?? node.line;
  const message = `“- ${meant[1]?.kind === 'scalar' ? meant[1].text : ''}” is indented further than the item above it, or has no blank after its dash: YAML reads one text of both.`;
  const found = { line: at, message, fix: { label: 'Make it an item', edits } };
  return { rule: 'yaml-blank-missing', found, of: node, meant };
}

function scalar(text: string, { start, end, line }: YamlPlace): YamlScalar {
  return { kind: 'scalar', type: 'text', value: text, text, isPlain: true, start, end, line };
}

/** The metadata as it is meant, so that one fault is not told twice. */
export function asMeant(root: YamlMap, misreadings: readonly Misreading[]): YamlMap {
  if (misreadings.length === 0) {
    return root;
  }
  const meant = new Map(misreadings.map((misreading) => [misreading.of, misreading.meant]));
  const nodesFor = (node: YamlNode): readonly YamlNode[] => {
    const nodes = meant.get(node);
    return nodes === undefined || typeof nodes === 'string' ? [node] : nodes;
  };
  const pairs = root.pairs.map((pair) => {
    const key = meant.get(pair);
    const [value = pair.value] = nodesFor(pair.value);
    return {
      key: typeof key === 'string' ? key : pair.key,
      place: pair.place,
      value: value.kind === 'list' ? { ...value, items: value.items.flatMap(nodesFor) } : value,
    };
  });
  return { ...root, pairs };
}
