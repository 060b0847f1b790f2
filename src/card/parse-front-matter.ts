import { LIMITS } from '../limits.ts';
import { linesFrom, lineTextAt } from '../text/text-lines.ts';
import { applyRules } from './checks/apply-rules.ts';
import type { FrontMatterView } from './checks/rule.ts';
import type { Finding } from './finding.ts';
import type { FrontMatterEntry } from './model-card.ts';
import { readYaml, type YamlReading } from './yaml/read-yaml.ts';
import { NO_MAP_FINDINGS, syntaxFinding, YAML_RULES } from './yaml/yaml-findings.ts';
import { childrenOf, type YamlMap, type YamlNode } from './yaml/yaml-node.ts';

/** More top-level keys than this are not read one by one. */
const CHUNK_LIMIT = 1000;

/** A key at the start of a line, where a block of its own begins. */
const TOP_LEVEL_KEY = /^(?:[A-Za-z_][^:\r\n]*|"[^"\r\n]*"|'[^'\r\n]*'):(?:\s|$)/;

interface ParsedFrontMatter {
  readonly entries: readonly FrontMatterEntry[];
  readonly findings: readonly Finding[];
  /** For the checks; null when it is broken, or no map. */
  readonly yaml: FrontMatterView | null;
}

export const NOTHING_READ: ParsedFrontMatter = { entries: [], findings: [], yaml: null };

/** Reads YAML, but takes `{{ … }}` for broken: to js-yaml it is a map whose key is a map. */
function readMetadata(source: string, firstLine: number): YamlReading {
  const reading = readYaml(source, firstLine);
  const template =
    reading.kind === 'map' && source.includes('{{') ? templateIn(reading.root, source) : null;
  if (template === null) {
    return reading;
  }
  const { line, start } = template;
  const text = lineTextAt(source, start);
  return { kind: 'error', error: { reason: 'unfilled template', mark: '', line, text } };
}

function templateIn(node: YamlNode, source: string): YamlNode | null {
  if (node.kind === 'map' && node.pairs.length > 0 && source.startsWith('{{', node.start)) {
    return node;
  }
  for (const child of childrenOf(node)) {
    const template = templateIn(child, source);
    if (template !== null) {
      return template;
    }
  }
  return null;
}

function entriesOf({ pairs }: YamlMap): readonly FrontMatterEntry[] {
  return pairs.map(({ key, place, value }) => ({ key, value: value.value, line: place.line }));
}

/** Reads each top-level key of broken YAML alone and leaves out those that are broken. */
function readKeysAlone(raw: string, firstLine: number) {
  const starts = [...linesFrom(raw, 0)].flatMap(({ start, end }, index) =>
    TOP_LEVEL_KEY.test(raw.slice(start, end)) ? { offset: start, line: firstLine + index } : [],
  );
  const entries = new Map<string, FrontMatterEntry>();
  let nodes = 0;
  /** Of the first key that cannot be read alone. */
  let brokenLine: number | null = null;
  if (starts.length > CHUNK_LIMIT) {
    return { entries: [], brokenLine };
  }
  for (const [index, start] of starts.entries()) {
    const reading = readMetadata(raw.slice(start.offset, starts[index + 1]?.offset), start.line);
    if (reading.kind === 'error') {
      brokenLine ??= start.line;
    }
    if (reading.kind !== 'map' || nodes + reading.nodes > LIMITS.yamlNodes.most) {
      continue;
    }
    nodes += reading.nodes;
    for (const entry of entriesOf(reading.root)) {
      entries.delete(entry.key);
      entries.set(entry.key, entry);
    }
  }
  return { entries: [...entries.values()], brokenLine };
}

/** `{card_data}`, the whole block of an unfilled Python template, which YAML reads as a map. */
const WHOLE_TEMPLATE = /^\s*\{\s*[\w.]+\s*\}\s*$/;

const WHOLE_TEMPLATE_FINDING = {
  rule: 'front-matter-template',
  severity: 'error',
  message:
    'The metadata is an unfilled template (“{card_data}”). Write “key: value” lines in its place.',
} as const;

/** Reads the YAML of a card, which begins at `offset` in the file and on the line `firstLine`. */
export function parseFrontMatter(
  raw: string,
  firstLine: number,
  offset: number,
): ParsedFrontMatter {
  // A UTF-16 unit has up to three bytes.
  const { most, sentence: message } = LIMITS.frontMatterBytes;
  if (raw.length * 3 > most && new TextEncoder().encode(raw).length > most) {
    const rule = 'front-matter-too-large';
    const finding: Finding = { rule, severity: 'warning', message, line: firstLine };
    return { ...NOTHING_READ, findings: [finding] };
  }
  // js-yaml counts without a byte order mark.
  const source = raw.replace(/^\uFEFF/, '');
  const reading = readMetadata(source, firstLine);
  if (reading.kind === 'error') {
    return readBroken(syntaxFinding(reading.error), source, firstLine);
  }
  if (reading.kind !== 'map') {
    const line = 'line' in reading ? reading.line : firstLine;
    return { ...NOTHING_READ, findings: [{ ...NO_MAP_FINDINGS[reading.kind], line }] };
  }
  const entries = entriesOf(reading.root);
  const findings = [...applyRules(YAML_RULES, reading, null)];
  if (WHOLE_TEMPLATE.test(source)) {
    findings.push({ ...WHOLE_TEMPLATE_FINDING, line: firstLine });
  } else if (entries.length === 0) {
    findings.push({ ...NO_MAP_FINDINGS.empty, line: firstLine });
  }
  const start = offset + raw.length - source.length;
  return { entries, findings, yaml: { source, root: reading.root, offset: start } };
}

function readBroken(finding: Finding, raw: string, firstLine: number): ParsedFrontMatter {
  const { entries, brokenLine } = readKeysAlone(raw, firstLine);
  // An unclosed quote or bracket is noticed at the end only: name the key where it may begin.
  const isLate = finding.rule === 'yaml-syntax' && (brokenLine ?? Infinity) < (finding.line ?? 0);
  const hint = isLate ? ` The key that cannot be read is at line ${brokenLine}.` : '';
  return { entries, findings: [{ ...finding, message: finding.message + hint }], yaml: null };
}
