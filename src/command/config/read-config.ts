import {
  findNodeAtLocation,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import { lineNumberAt } from '../../text/text-lines.ts';
import type { Level } from '../checked-file.ts';
import { unknownName } from '../unknown-name.ts';

/** What a `model-card.config.json` says. */
export interface Config {
  readonly rules: Readonly<Record<string, Level>>;
  /** Names of profiles. */
  readonly require: readonly string[];
  /** Globs, relative to the file. */
  readonly ignore: readonly string[];
}

/** What there is for a configuration to name. */
export interface Known {
  readonly rules: readonly string[];
  readonly profiles: readonly string[];
}

/** What is wrong, and the 1-based line. */
export interface ConfigFault {
  readonly line: number;
  readonly message: string;
}

export const LEVELS: readonly Level[] = ['off', 'hint', 'warning', 'error'];

const KEYS = ['$schema', 'rules', 'require', 'ignore'];

type Fault = readonly [node: Node, message: string];

/** Reads a configuration, in which comments may stand; or all that is wrong with it. */
export function readConfig(text: string, known: Known): Config | readonly ConfigFault[] {
  const source = text.replace(/^\uFEFF/, '');
  const broken: ParseError[] = [];
  const root = parseTree(source, broken);
  const lineAt = (offset: number): number => lineNumberAt(source, offset);
  const [first] = broken;
  if (first !== undefined) {
    const message = `It is no JSON: ${wordsOf(printParseErrorCode(first.error))}.`;
    return [{ line: lineAt(first.offset), message }];
  }
  if (root?.type !== 'object') {
    return [{ line: 1, message: 'It has to be an object: “{ "rules": { … } }”.' }];
  }
  const faults = [...faultsOf(root, known)];
  const fieldOf = (key: string): Node | undefined => findNodeAtLocation(root, [key]);
  return faults.length > 0
    ? faults.map(([node, message]) => ({ line: lineAt(node.offset), message }))
    : {
        rules: Object.fromEntries(
          pairsOf(fieldOf('rules')).map(([key, value]) => [key.value, value.value]),
        ),
        require: textsOf(fieldOf('require')).map(({ value }) => value),
        ignore: textsOf(fieldOf('ignore')).map(({ value }) => value),
      };
}

function* faultsOf(root: Node, known: Known): Generator<Fault> {
  yield* repeatedKeys(root);
  for (const [key, value] of pairsOf(root)) {
    switch (key.value) {
      case '$schema':
        break;
      case 'rules':
        yield* ruleFaults(value, known);
        break;
      case 'require':
        yield* textFaults(value, 'require', 'names of profiles');
        for (const item of textsOf(value).filter(({ value }) => !known.profiles.includes(value))) {
          yield [item, unknownName(item.value, 'profile', known.profiles)];
        }
        break;
      case 'ignore':
        yield* textFaults(value, 'ignore', 'globs');
        break;
      default:
        yield [key, unknownName(key.value, 'key of a configuration', KEYS)];
    }
  }
}

function* ruleFaults(rules: Node, known: Known): Generator<Fault> {
  if (rules.type !== 'object') {
    yield [rules, '“rules” has to be an object: “{ "license-unknown": "off" }”.'];
    return;
  }
  yield* repeatedKeys(rules);
  for (const [key, level] of pairsOf(rules)) {
    if (!known.rules.includes(key.value)) {
      yield [key, unknownName(key.value, 'rule', known.rules)];
    }
    if (!LEVELS.includes(level.value)) {
      const said = level.type === 'string' ? level.value : JSON.stringify(level.value ?? null);
      yield [level, unknownName(said, 'level', LEVELS)];
    }
  }
}

function* textFaults(value: Node, key: string, what: string): Generator<Fault> {
  const items = value.type === 'array' ? (value.children ?? []) : [value];
  for (const item of items.filter(({ type }) => type !== 'string')) {
    yield [item, `“${key}” has to be a list of ${what}, each in quotes.`];
  }
}

function* repeatedKeys(object: Node): Generator<Fault> {
  const seen = new Set<string>();
  for (const [key] of pairsOf(object)) {
    if (seen.has(key.value)) {
      yield [key, `“${key.value}” stands twice: keep one of them.`];
    }
    seen.add(key.value);
  }
}

/** A list of texts, or one of them alone. */
function textsOf(node: Node | undefined): readonly Node[] {
  const items = node?.type === 'array' ? (node.children ?? []) : node === undefined ? [] : [node];
  return items.filter(({ type }) => type === 'string');
}

function pairsOf(node: Node | undefined): readonly (readonly [key: Node, value: Node])[] {
  const properties = node?.type === 'object' ? (node.children ?? []) : [];
  return properties.flatMap(({ children: [key, value] = [] }) =>
    key === undefined || value === undefined ? [] : [[key, value] as const],
  );
}

/** `PropertyNameExpected` as words. */
function wordsOf(code: string): string {
  return code.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
}
