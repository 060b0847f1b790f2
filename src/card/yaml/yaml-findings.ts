import { LIMITS } from '../../limits.ts';
import type { Rule } from '../checks/rule.ts';
import type { Finding, Found } from '../finding.ts';
import type { YamlError, YamlMapReading, YamlReading } from './read-yaml.ts';

const READABLE_SHOWN = 'What can be read on its own is shown.';

interface SyntaxRule {
  readonly rule: string;
  readonly applies: (error: YamlError) => boolean;
  readonly message: (error: YamlError) => string;
}

/** Named causes of a syntax error; the first that applies is told. */
const SYNTAX_RULES: readonly SyntaxRule[] = [
  {
    rule: 'front-matter-template',
    applies: ({ text }) => /\{\{|\{%/.test(text),
    message: ({ text }) =>
      `A template was not filled in${excerpt(text)}: “{{ … }}” is no YAML value, so the Hub refuses the metadata. Put the real value there. ${READABLE_SHOWN}`,
  },
  {
    rule: 'yaml-tab',
    applies: ({ reason, text }) => reason.includes('tab characters') || /^ *\t/.test(text),
    message: () =>
      `The line is indented by a tab, which YAML does not allow: the Hub refuses the metadata. Use spaces. ${READABLE_SHOWN}`,
  },
  {
    rule: 'yaml-syntax',
    applies: () => true,
    message: ({ reason, mark }) => {
      const place = mark === '' ? '' : ` (${mark})`;
      return `The YAML cannot be read, and the Hub refuses it: “Invalid YAML in README.md: ${reason}${place}”. ${READABLE_SHOWN}`;
    },
  },
];

function excerpt(line: string): string {
  const text = line.trim();
  return text.includes('{{') ? ` (${text.length > 60 ? `${text.slice(0, 60)}…` : text})` : '';
}

/** The finding for a source that is no YAML. */
export function syntaxFinding(error: YamlError): Finding {
  const { rule = 'yaml-syntax', message } =
    SYNTAX_RULES.find(({ applies }) => applies(error)) ?? {};
  return { rule, severity: 'error', message: message?.(error) ?? error.reason, line: error.line };
}

/** For a source that is YAML and no map, what the Hub answers; and for one that is too much, what is done here. */
export const NO_MAP_FINDINGS = {
  empty: {
    rule: 'front-matter-empty',
    severity: 'error',
    message:
      'There is no key between the two “---” lines. The Hub refuses this: “The YAML metadata of your README.md is invalid.” Write at least “license:” and “language:”, or take both lines away.',
  },
  list: {
    rule: 'front-matter-not-a-map',
    severity: 'error',
    message:
      'The metadata is a list (its lines begin with “- ”). The Hub refuses this: “"value" must be of type object”. Write “key: value” lines.',
  },
  scalar: {
    rule: 'front-matter-not-a-map',
    severity: 'error',
    message:
      'The metadata is a single value. The Hub refuses this: “The YAML metadata of your README.md is invalid.” Write “key: value” lines.',
  },
  'too-deep': {
    rule: 'yaml-too-deep',
    severity: 'warning',
    message: LIMITS.yamlDepth.sentence,
  },
  'too-many-aliases': {
    rule: 'yaml-too-many-aliases',
    severity: 'warning',
    message: LIMITS.yamlAliases.sentence,
  },
  'too-many-nodes': {
    rule: 'front-matter-too-many-nodes',
    severity: 'warning',
    message: LIMITS.yamlNodes.sentence,
  },
} as const satisfies Record<Exclude<YamlReading['kind'], 'map' | 'error'>, Omit<Finding, 'line'>>;

/** Fields whose values are ids, names or URLs and never hold `{{ … }}` on purpose. */
const PLAIN_FIELDS: ReadonlySet<string> = new Set([
  'base_model',
  'datasets',
  'language',
  'library_name',
  'license',
  'license_link',
  'license_name',
  'metrics',
  'model_name',
  'new_version',
  'pipeline_tag',
  'tags',
  'thumbnail',
]);

/** Placeholders that YAML happens to accept: `license: llama{{ version }}`. */
function* templates({ root }: YamlMapReading): Generator<Found> {
  for (const { key, place, value } of root.pairs) {
    const nodes = value.kind === 'list' ? value.items : [value];
    const left = nodes.find((node) => node.kind === 'scalar' && /\{\{[^{}]*\}\}/.test(node.text));
    if (PLAIN_FIELDS.has(key) && left?.kind === 'scalar') {
      const message = `“${key}” holds an unfilled template (${left.text.slice(0, 60)}): put the real value there.`;
      yield { line: place.line, message };
    }
  }
}

/** Checks of what was read and cannot be seen in its values. */
export const YAML_RULES: readonly Rule<YamlMapReading>[] = [
  {
    id: 'yaml-tab',
    severity: 'warning',
    *find({ continuations }) {
      const message =
        'The line is indented by a tab, which YAML does not allow. The Hub reads it, other programs refuse the metadata: use spaces.';
      for (const { line } of continuations.filter(({ isTab }) => isTab)) {
        yield { line, message };
      }
    },
  },
  {
    id: 'yaml-continuation-indent',
    severity: 'hint',
    *find({ continuations }) {
      const message =
        'A quoted text or a list in brackets goes on here without indentation. The Hub reads it, but YAML 1.2 does not allow it and stricter programs lose the metadata: indent the line.';
      for (const { line } of continuations.filter(({ isTab }) => !isTab)) {
        yield { line, message };
      }
    },
  },
  {
    id: 'yaml-duplicate-key',
    severity: 'error',
    *find({ duplicates }) {
      for (const { key, firstLine, line } of duplicates.toSorted((a, b) => a.line - b.line)) {
        const message = `The key “${key.slice(0, 80)}” stands twice, at lines ${firstLine} and ${line}: the Hub refuses the metadata (“duplicated mapping key”). Keep one of them; the last is shown.`;
        yield { line, message };
      }
    },
  },
  { id: 'front-matter-template', severity: 'error', find: templates },
];
