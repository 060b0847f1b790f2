import { nearestOf } from '../text/near-match.ts';
import { createLineIndex } from '../text/text-lines.ts';
import { applyRules } from './checks/apply-rules.ts';
import { quote } from './checks/fields.ts';
import type { Disabling } from './disabling.ts';
import type { Finding, Found } from './finding.ts';
import { childrenOf, type YamlNode } from './yaml/yaml-node.ts';

/** A comment of a card or of YAML, without its marks. */
export interface CardComment {
  readonly text: string;
  /** 1-based in the file, of its last line. */
  readonly line: number;
}

/** A card may be made of such comments: so many are read, so many names in one, */
const MOST_COMMENTS = 1000;
const MOST_NAMES = 50;
/** and for so many unknown ones a near rule is looked for, which takes its time. */
const MOST_GUESSES = 200;

const DIRECTIVE = /^\s*model-card-disable(-next-line)?(?![\w-]):?([\s\S]*)$/;

/** `-- why` */
const REASON = /(?:^|\s)(?:-{2,}|—)(?:\s[\s\S]*)?$/;

/** A name as rules have them; other words say why. */
const RULE_NAME = /^[a-z\d]+(?:-[a-z\d]+)+$/;

/** May it be for us? Others are not kept. */
export function isDirective(text: string): boolean {
  return DIRECTIVE.test(text);
}

/** What comments disable, and what is wrong with them. */
export interface Directives {
  readonly disablings: readonly Disabling[];
  readonly findings: readonly Finding[];
}

/**
 * What comments disable: `model-card-disable RULE …` for the whole file, and
 * `model-card-disable-next-line RULE …`; without a rule, all. Words may follow the rules. `rules`
 * are those that there are: another one is a finding.
 */
export function readDirectives(
  comments: readonly CardComment[],
  rules: readonly string[],
): Directives {
  const disablings: Disabling[] = [];
  const found: Found[] = [];
  let guesses = 0;
  const guess = (name: string): string | null => {
    guesses += 1;
    return guesses > MOST_GUESSES ? null : nearestOf(name, rules);
  };
  for (const { text, line } of comments.slice(0, MOST_COMMENTS)) {
    const [whole, nextLine, words = ''] = DIRECTIVE.exec(text) ?? [];
    if (whole === undefined) {
      continue;
    }
    const { known, unknown } = namedRules(words, rules, guess);
    found.push(...unknown.map(([name, near]) => ({ line, message: noRule(name, near) })));
    if (known.length > 0 || unknown.length === 0) {
      const of = known.length === 0 ? null : known;
      disablings.push({ rules: of, line: nextLine === undefined ? null : line + 1 });
    }
  }
  const rule = { id: 'disable-comment', severity: 'hint', find: () => found } as const;
  return { disablings, findings: applyRules([rule], null, null) };
}

/** The same of a file beside the card. */
export function inFile(file: string, { disablings, findings }: Directives): Directives {
  return {
    disablings: disablings.map((disabling) => ({ ...disabling, file })),
    findings: findings.map((finding) => ({ ...finding, file })),
  };
}

/** The rules at the start of the words. */
function namedRules(
  words: string,
  rules: readonly string[],
  guess: (name: string) => string | null,
) {
  const known: string[] = [];
  const unknown: (readonly [name: string, near: string | null])[] = [];
  const names = words.replace(REASON, '').match(/[^\s,;]+/g) ?? [];
  for (const [index, written] of names.slice(0, MOST_NAMES).entries()) {
    const name = written.replace(/[.:]+$/, '');
    if (rules.includes(name)) {
      known.push(name);
      continue;
    }
    const near = guess(name);
    const isName = RULE_NAME.test(name);
    if (index === 0 || (isName && near !== null)) {
      unknown.push([name, near]);
    }
    if (!isName) {
      break;
    }
  }
  return { known, unknown };
}

function noRule(name: string, near: string | null): string {
  const guess = near === null ? '' : ` Did you mean “${near}”?`;
  return `${quote(name)} is no rule, so that the comment disables nothing by it.${guess}`;
}

/** A line of its own. */
const YAML_COMMENT = /(?<![^\r\n])[ \t]*#[ \t]*(model-card-disable[^\r\n]*)/g;

/**
 * The directives in comments of YAML; what stands within a text is none. `root` is null where the
 * YAML cannot be read.
 */
export function yamlDirectives(
  source: string,
  firstLine: number,
  root: YamlNode | null,
): readonly CardComment[] {
  const found = [...source.matchAll(YAML_COMMENT)]
    .filter(({ 1: text = '' }) => isDirective(text))
    .slice(0, MOST_COMMENTS);
  const lineOf = createLineIndex(found.length === 0 ? '' : source);
  const texts = found.length === 0 || root === null ? [] : [...scalarsOf(root)];
  return found
    .filter(({ index }) => !texts.some(({ start, end }) => start <= index && index < end))
    .map(({ 0: { length }, 1: text = '', index }) => {
      return { text, line: firstLine + lineOf(index + length) - 1 };
    });
}

function* scalarsOf(node: YamlNode): Generator<YamlNode> {
  if (node.kind === 'scalar') {
    yield node;
  }
  for (const child of childrenOf(node)) {
    yield* scalarsOf(child);
  }
}
