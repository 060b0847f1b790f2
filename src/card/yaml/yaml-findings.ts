import { LIMITS } from '../../limits.ts';
import { at } from '../checks/fields.ts';
import type { Rule } from '../checks/rule.ts';
import { type Finding, sortFindings } from '../finding.ts';
import type { YamlFaults } from './find-faults.ts';
import type { Misreading } from './misreadings.ts';
import type { YamlError, YamlMapReading, YamlReading } from './read-yaml.ts';
import { SINGLE_VALUE, UNFILLED_TEMPLATE } from './yaml-reach.ts';

const READABLE_SHOWN = 'What can be read on its own is shown.';

/**
 * What stops the Hub from reading the YAML: each cause at its line, and what is left unexplained.
 */
export function syntaxFindings({ faults, unexplained }: YamlFaults): readonly Finding[] {
  // One template of many is enough.
  const isTold = new Set<string>();
  const told = faults.filter(({ rule }) => {
    const isAgain = rule === 'front-matter-template' && isTold.has(rule);
    isTold.add(rule ?? '');
    return !isAgain;
  });
  const findings = told.map(({ rule, what, line, error, edits, fix }, index): Finding => {
    const answer = index === 0 ? `${hubAnswer(error)} ${READABLE_SHOWN}` : '.';
    return {
      rule: rule ?? 'yaml-syntax',
      severity: 'error',
      message: `${what} The Hub refuses the metadata${answer}`,
      line,
      fix: fix === null ? undefined : { label: fix, edits },
    };
  });
  if (unexplained === null) {
    return sortFindings(findings);
  }
  const message =
    findings.length === 0
      ? `The YAML cannot be read, and the Hub refuses it${hubAnswer(unexplained)} ${READABLE_SHOWN}`
      : `The YAML cannot be read here either (${unexplained.reason}).`;
  const { line } = unexplained;
  return [...findings, { rule: 'yaml-syntax', severity: 'error', message, line }];
}

function hubAnswer({ reason, mark }: YamlError): string {
  if (reason === SINGLE_VALUE || reason === UNFILLED_TEMPLATE) {
    return '.';
  }
  return `: “Invalid YAML in README.md: ${reason}${mark === '' ? '' : ` (${mark})`}”.`;
}

const refused = (rule: string, message: string) => ({ rule, severity: 'error', message }) as const;
const limited = (rule: string, { sentence }: (typeof LIMITS)[keyof typeof LIMITS]) =>
  ({ rule, severity: 'warning', message: sentence }) as const;

/** What the Hub answers to YAML that is no map; and what is done here with too much of it. */
export const NO_MAP_FINDINGS = {
  empty: refused(
    'front-matter-empty',
    'There is no key between the two “---” lines. The Hub refuses this: “The YAML metadata of your README.md is invalid.” Write at least “license:” and “language:”, or take both lines away.',
  ),
  list: refused(
    'front-matter-not-a-map',
    'The metadata is a list (its lines begin with “- ”). The Hub refuses this: “"value" must be of type object”. Write “key: value” lines.',
  ),
  scalar: refused(
    'front-matter-not-a-map',
    'The metadata is a single value. The Hub refuses this: “The YAML metadata of your README.md is invalid.” Write “key: value” lines.',
  ),
  'too-deep': limited('yaml-too-deep', LIMITS.yamlDepth),
  'too-many-aliases': limited('yaml-too-many-aliases', LIMITS.yamlAliases),
  'too-many-nodes': limited('front-matter-too-many-nodes', LIMITS.yamlNodes),
} as const satisfies Record<Exclude<YamlReading['kind'], 'map' | 'error'>, Omit<Finding, 'line'>>;

/** Fields whose values are ids, names or URLs and never hold `{{ … }}` on purpose. */
const PLAIN_FIELDS: ReadonlySet<string> = new Set(
  'base_model datasets language library_name license license_link license_name metrics model_name new_version pipeline_tag tags thumbnail'.split(
    ' ',
  ),
);

/** YAML that can be read, and what of it is read otherwise than it is meant. */
export interface ReadMap extends YamlMapReading {
  readonly misreadings: readonly Misreading[];
}

function misread(rule: Misreading['rule']): Rule<ReadMap>['find'] {
  return ({ misreadings }) =>
    misreadings.flatMap((misreading) => (misreading.rule === rule ? [misreading.found] : []));
}

function continued(byTab: boolean, message: string): Rule<ReadMap>['find'] {
  return ({ continuations }) =>
    continuations
      .filter(({ isTab }) => isTab === byTab)
      .map(({ line }) => ({ line, severity: byTab ? 'warning' : 'hint', message }));
}

export const YAML_RULES: readonly Rule<ReadMap>[] = [
  {
    id: 'yaml-quotes',
    severity: 'error',
    about:
      'A key, id or code stands in quotes that YAML takes for a part of it: typographic ones, or quotes within quotes. The Hub refuses such a value of some fields, and knows no such key.',
    evidence: { kind: 'documented', source: 'YAML 1.2.2, 7.3 flow scalar styles' },
    find: misread('yaml-quotes'),
  },
  {
    id: 'yaml-invisible-character',
    severity: 'error',
    about:
      'A key, id or code holds a character that nobody sees, or a space that is none: it is another text than it seems. The Hub refuses such a value of some fields, and knows no such key.',
    evidence: { kind: 'documented', source: 'YAML 1.2.2, 5.5 white space characters' },
    find: misread('yaml-invisible-character'),
  },
  {
    id: 'yaml-blank-missing',
    severity: 'error',
    about:
      'No blank follows a dash or colon, or an item is indented further than the one above it: YAML reads one text where a list or a map is meant.',
    evidence: { kind: 'documented', source: 'YAML 1.2.2, 7.3.3 plain style' },
    find: misread('yaml-blank-missing'),
  },
  {
    id: 'yaml-tab',
    severity: 'error',
    about:
      'A line is indented by a tab. YAML does not allow it: the Hub reads some of them, and refuses the metadata because of others.',
    evidence: { kind: 'documented', source: 'YAML 1.2.2, 6.1 indentation spaces' },
    find: continued(
      true,
      'The line is indented by a tab, which YAML does not allow. The Hub reads it, other programs refuse the metadata: use spaces.',
    ),
  },
  {
    id: 'yaml-continuation-indent',
    severity: 'hint',
    about:
      'A text in quotes or a list in brackets goes on at the start of a line. The Hub and Python read it; stricter programs do not.',
    evidence: { kind: 'documented', source: 'YAML 1.2.2, 7.3 flow scalar styles' },
    find: continued(
      false,
      'A quoted text or a list in brackets goes on here without indentation. The Hub reads it, but YAML 1.2 does not allow it and stricter programs lose the metadata: indent the line.',
    ),
  },
  {
    id: 'yaml-duplicate-key',
    severity: 'error',
    about:
      'A key stands twice in one map. The Hub refuses the metadata; Python tools take the last one in silence.',
    evidence: { kind: 'seen', source: 'answer of validate-yaml, as reported' },
    *find({ duplicates }) {
      for (const { key, firstLine, line } of duplicates.toSorted((a, b) => a.line - b.line)) {
        const message = `The key “${key.slice(0, 80)}” stands twice, at lines ${firstLine} and ${line}: the Hub refuses the metadata (“duplicated mapping key”). Keep one of them; the last is shown.`;
        yield { line, message };
      }
    },
  },
  {
    id: 'front-matter-template',
    severity: 'error',
    about:
      'A placeholder of a template was not filled in. YAML reads braces as a map, so that the value is lost or the metadata cannot be read.',
    evidence: { kind: 'documented', source: 'YAML 1.2.2, 7.4 flow collection styles' },
    // Placeholders that YAML happens to accept: `license: llama{{ version }}`.
    *find({ root }) {
      for (const { key, place, value } of root.pairs.filter(({ key }) => PLAIN_FIELDS.has(key))) {
        const nodes = value.kind === 'list' ? value.items : [value];
        const texts = nodes.map((node) => (node.kind === 'scalar' ? node.text : ''));
        const left = texts.find((text) => /\{\{[^{}]*\}\}/.test(text));
        if (left !== undefined) {
          const message = `“${key}” holds an unfilled template (${left.slice(0, 60)}): put the real value there.`;
          yield { ...at(place), message };
        }
      }
    },
  },
];
