import type { Finding } from '../finding.ts';
import type { FrontMatterEntry } from '../model-card.ts';
import type { YamlError } from './load-yaml.ts';
import type { DuplicateKey } from './yaml-events.ts';

/** More findings of one kind say nothing new. */
const REPEAT_LIMIT = 20;

const READABLE_SHOWN = 'What can be read on its own is shown.';

interface SyntaxRule {
  readonly rule: string;
  /** `line` is the text of the line that js-yaml names. */
  readonly applies: (reason: string, line: string, raw: string) => boolean;
  readonly message: (reason: string, line: string) => string;
}

/** Named causes of a syntax error; the first that applies is told. */
const SYNTAX_RULES: readonly SyntaxRule[] = [
  {
    rule: 'front-matter-template',
    applies: (reason, line, raw) =>
      /\{\{|\{%/.test(line) || (reason.includes('complex keys') && raw.includes('{{')),
    message: (_reason, line) =>
      `A template was not filled in${excerpt(line)}: “{{ … }}” is no YAML value, so the Hub refuses the metadata. Put the real value there. ${READABLE_SHOWN}`,
  },
  {
    // Left over when a card has more such lines than are worth mending.
    rule: 'yaml-continuation-indent',
    applies: (reason) => reason === 'deficient indentation',
    message: () =>
      `Quoted texts or lists in brackets go on without indentation here and in many more lines. The Hub may read them, but YAML 1.2 does not allow it: indent the lines. ${READABLE_SHOWN}`,
  },
  {
    rule: 'yaml-tab',
    applies: (reason, line) => reason.includes('tab characters') || /^ *\t/.test(line),
    message: () =>
      `The line is indented by a tab, which YAML does not allow: the Hub refuses the metadata. Use spaces. ${READABLE_SHOWN}`,
  },
  {
    rule: 'yaml-too-deep',
    applies: (reason) => reason.includes('maxDepth'),
    message: () =>
      'The metadata is nested deeper than 32 levels and is not taken apart here. The front matter is shown as text.',
  },
  {
    rule: 'yaml-too-many-aliases',
    applies: (reason) => reason.includes('maxAliases'),
    message: () =>
      'The metadata uses more than 50 YAML aliases (“*name”) and is not taken apart here. The front matter is shown as text.',
  },
  {
    rule: 'yaml-syntax',
    applies: () => true,
    message: (reason) =>
      `The YAML cannot be read: ${reason}. The Hub refuses a card whose metadata has a syntax error. ${READABLE_SHOWN}`,
  },
];

function excerpt(line: string): string {
  const text = line.trim();
  return text.includes('{{') ? ` (${text.length > 60 ? `${text.slice(0, 60)}…` : text})` : '';
}

/** 1-based line in the source of a YAML error. */
export type LineOf = (offset: number) => number;

/** The offset of the first template placeholder, where js-yaml does not say where it stumbled. */
function placeOf({ reason, offset }: YamlError, raw: string): number {
  if (!reason.includes('complex keys')) {
    return offset ?? 0;
  }
  return Math.max(0, raw.search(/\{\{/));
}

/** The finding for a source that is no YAML. `lines` are those of `raw`, `lineOf` counts in the file. */
export function syntaxFinding(error: YamlError, raw: string, lineOf: LineOf): Finding {
  const place = placeOf(error, raw);
  const start = Math.max(raw.lastIndexOf('\n', place - 1), raw.lastIndexOf('\r', place - 1)) + 1;
  const line = /^[^\r\n]*/.exec(raw.slice(place === 0 ? 0 : start))?.[0] ?? '';
  const rule = SYNTAX_RULES.find(({ applies }) => applies(error.reason, line, raw));
  return {
    rule: rule?.rule ?? 'yaml-syntax',
    severity: rule?.rule.startsWith('yaml-too-') ? 'warning' : 'error',
    message: rule?.message(error.reason, line) ?? error.reason,
    line: lineOf(place),
  };
}

/** One finding for each key that comes again. */
export function duplicateKeyFindings(
  duplicates: readonly DuplicateKey[],
  lineOf: LineOf,
): readonly Finding[] {
  return duplicates.slice(0, REPEAT_LIMIT).map(({ key, first, again }) => ({
    rule: 'yaml-duplicate-key',
    severity: 'error',
    message: `The key “${key.slice(0, 80)}” stands twice, at lines ${lineOf(first)} and ${lineOf(again)}: the Hub refuses the metadata (“duplicated mapping key”). Keep one of them; the last is shown.`,
    line: lineOf(again),
  }));
}

/** Findings for continuation lines that begin too far left; `source` holds the lines as they were read. */
export function continuationFindings(
  source: string,
  moved: readonly number[],
  lineOf: LineOf,
): readonly Finding[] {
  return moved.slice(0, REPEAT_LIMIT).map((offset) => {
    const isTab = /^ *\t/.test(source.slice(offset, offset + 400));
    return {
      rule: isTab ? 'yaml-tab' : 'yaml-continuation-indent',
      severity: 'warning',
      message: isTab
        ? 'The line is indented by a tab, which YAML does not allow. The Hub reads it, other programs refuse the metadata: use spaces.'
        : 'A quoted text or a list in brackets goes on here without indentation. The Hub reads it, but YAML 1.2 does not allow it and stricter programs lose the metadata: indent the line.',
      line: lineOf(offset),
    };
  });
}

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
export function templateFindings(entries: readonly FrontMatterEntry[]): readonly Finding[] {
  return entries.flatMap(({ key, value, line }): readonly Finding[] => {
    if (!PLAIN_FIELDS.has(key)) {
      return [];
    }
    const values: readonly unknown[] = Array.isArray(value) ? value : [value];
    const left = values.find((item) => typeof item === 'string' && /\{\{[^{}]*\}\}/.test(item));
    if (typeof left !== 'string') {
      return [];
    }
    const message = `“${key}” holds an unfilled template (${left.slice(0, 60)}): put the real value there.`;
    return [{ rule: 'front-matter-template', severity: 'error', message, line }];
  });
}
