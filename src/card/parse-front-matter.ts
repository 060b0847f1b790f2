import { LIMITS } from '../limits.ts';
import { lineNumberAt, linesFrom } from '../text/text-lines.ts';
import { applyRules } from './checks/apply-rules.ts';
import type { FrontMatterView } from './checks/rule.ts';
import type { Finding } from './finding.ts';
import type { FrontMatterEntry } from './model-card.ts';
import { findFaults } from './yaml/find-faults.ts';
import { asMeant, findMisreadings } from './yaml/misreadings.ts';
import { readYaml, type YamlReading } from './yaml/read-yaml.ts';
import { NO_MAP_FINDINGS, syntaxFindings, YAML_RULES } from './yaml/yaml-findings.ts';
import { childrenOf, type YamlMap, type YamlNode } from './yaml/yaml-node.ts';
import { SINGLE_VALUE, UNFILLED_TEMPLATE } from './yaml/yaml-reach.ts';

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
export function readMetadata(source: string, firstLine: number): YamlReading {
  const reading = readYaml(source, firstLine);
  const template =
    reading.kind === 'map' && source.includes('{{') ? templateIn(reading.root, source) : null;
  if (template === null) {
    return reading;
  }
  const { line, start: offset } = template;
  return {
    kind: 'error',
    error: { reason: UNFILLED_TEMPLATE, mark: '', line, offset, openLine: null },
  };
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

/** `{}`, which huggingface_hub writes for a card without data. */
const EMPTY_MAP_FINDING = {
  rule: 'front-matter-empty',
  severity: 'warning',
  message:
    'The metadata is empty (“{}”): there is no license, so that nobody may use the model for certain, and no search finds it by license, language or task. Write at least “license:” and “language:” in its place.',
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
  const start = offset + raw.length - source.length;
  const reading = readMetadata(source, firstLine);
  if (reading.kind === 'error' || reading.kind === 'scalar') {
    const broken = readBroken(source, firstLine, start);
    if (reading.kind === 'error' || broken.findings.length > 0) {
      return broken;
    }
  }
  if (reading.kind !== 'map') {
    const line = 'line' in reading ? reading.line : firstLine;
    return { ...NOTHING_READ, findings: [{ ...NO_MAP_FINDINGS[reading.kind], line }] };
  }
  const entries = entriesOf(reading.root);
  const misreadings = findMisreadings(reading.root, source);
  const findings = [...applyRules(YAML_RULES, { ...reading, misreadings }, start, source)];
  if (WHOLE_TEMPLATE.test(source)) {
    findings.push({ ...WHOLE_TEMPLATE_FINDING, line: firstLine });
  } else if (entries.length === 0) {
    return { ...NOTHING_READ, findings: [{ ...EMPTY_MAP_FINDING, line: firstLine }] };
  }
  const root = asMeant(reading.root, misreadings);
  return { entries, findings, yaml: { source, root, offset: start } };
}

/** Reads for a map: one value is what a key becomes whose colon is missing, or is another. */
function readMap(source: string, firstLine: number): YamlReading {
  const reading = readMetadata(source, firstLine);
  if (reading.kind !== 'scalar') {
    return reading;
  }
  const line = firstLine + lineNumberAt(source, source.trimEnd().length) - 1;
  return {
    kind: 'error',
    error: { reason: SINGLE_VALUE, mark: '', line, offset: 0, openLine: null },
  };
}

function readBroken(source: string, firstLine: number, offset: number): ParsedFrontMatter {
  const faults = findFaults({ source, firstLine, offset }, readMap);
  const findings = syntaxFindings(faults);
  const { entries, brokenLine } = readKeysAlone(source, firstLine);
  const last = findings.at(-1);
  // An unclosed quote or bracket is noticed at the end only: name the key where it may begin.
  const isLate = findings.length === 1 && faults.unexplained !== null;
  if (isLate && last && (brokenLine ?? Infinity) < (last.line ?? 0)) {
    const message = `${last.message} The key that cannot be read is at line ${brokenLine}.`;
    return { entries, findings: [...findings.slice(0, -1), { ...last, message }], yaml: null };
  }
  return { entries, findings, yaml: null };
}
