import { createLineIndex, linesFrom } from '../text/text-lines.ts';
import type { Finding } from './finding.ts';
import type { FrontMatter, FrontMatterEntry } from './model-card.ts';
import { indentContinuations } from './yaml/continuation-indent.ts';
import { readYaml, YAML_NODE_LIMIT, type YamlReading } from './yaml/load-yaml.ts';
import {
  continuationFindings,
  duplicateKeyFindings,
  syntaxFinding,
  templateFindings,
} from './yaml/yaml-findings.ts';
import type { YamlMap } from './yaml/yaml-tree.ts';

/** Bytes in UTF-8; the largest real front matter has 748 kB. */
export const FRONT_MATTER_BYTE_LIMIT = 2 * 1024 * 1024;

/** More top-level keys than this are not read one by one. */
const CHUNK_LIMIT = 1000;

/** A key at the start of a line, where a block of its own begins. */
const TOP_LEVEL_KEY = /^(?:[A-Za-z_][^:\r\n]*|"[^"\r\n]*"|'[^'\r\n]*'):(?:\s|$)/;

/** Metadata that could be read whole, for the checks. */
export interface ReadableYaml {
  /** The YAML as it was read. */
  readonly source: string;
  /** Its places count in `source`. */
  readonly root: YamlMap;
  /** 1-based line in the file of an offset into the YAML source. */
  readonly lineOf: (offset: number) => number;
  /** Offset in the file's text of `source`; null where it was changed to be read, so that nothing in it can be mended by offset. */
  readonly offset: number | null;
}

interface ParsedFrontMatter {
  readonly entries: readonly FrontMatterEntry[];
  readonly findings: readonly Finding[];
  /** Null when it is broken, or no map. */
  readonly yaml: ReadableYaml | null;
}

interface ReadSource {
  readonly reading: YamlReading;
  /** What was read: the raw text, or the same lines with more indentation. */
  readonly source: string;
  readonly moved: readonly number[];
}

function readSource(raw: string, share: number): ReadSource {
  const reading = readYaml(raw);
  if (reading.kind !== 'error' || reading.error.reason !== 'deficient indentation') {
    return { reading, source: raw, moved: [] };
  }
  const { source, moved } = indentContinuations(raw, share);
  return { reading: readYaml(source), source, moved };
}

function placeEntries(
  reading: YamlReading,
  lineOf: (offset: number) => number,
): readonly FrontMatterEntry[] {
  if (reading.kind !== 'map') {
    return [];
  }
  return reading.entries.map(({ key, value, offset }) => ({ key, value, line: lineOf(offset) }));
}

interface ReadableKeys {
  readonly entries: readonly FrontMatterEntry[];
  /** 1-based line in the file of the first key that cannot be read alone. */
  readonly brokenLine: number | null;
}

/** Reads each top-level key of broken YAML alone and leaves out those that are broken. */
function readKeysAlone(raw: string, firstLine: number): ReadableKeys {
  const starts: { readonly offset: number; readonly line: number }[] = [];
  let line = firstLine;
  for (const { start, end } of linesFrom(raw, 0)) {
    if (TOP_LEVEL_KEY.test(raw.slice(start, end))) {
      starts.push({ offset: start, line });
    }
    line += 1;
  }
  if (starts.length > CHUNK_LIMIT) {
    return { entries: [], brokenLine: null };
  }
  const entries = new Map<string, FrontMatterEntry>();
  let nodes = 0;
  let brokenLine: number | null = null;
  for (const [index, start] of starts.entries()) {
    const chunk = raw.slice(start.offset, starts[index + 1]?.offset);
    const { reading, source } = readSource(chunk, chunk.length / raw.length);
    if (reading.kind === 'error') {
      brokenLine ??= start.line;
    }
    if (reading.kind !== 'map' || nodes + reading.nodes > YAML_NODE_LIMIT) {
      continue;
    }
    nodes += reading.nodes;
    const lineInChunk = createLineIndex(source);
    for (const entry of placeEntries(reading, (at) => start.line + lineInChunk(at) - 1)) {
      entries.delete(entry.key);
      entries.set(entry.key, entry);
    }
  }
  return { entries: [...entries.values()], brokenLine };
}

/** What the Hub answers to a root that is no map, and to an empty block. */
const ROOT_FINDINGS = {
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
  'too-many-nodes': {
    rule: 'front-matter-too-many-nodes',
    severity: 'warning',
    message:
      'The metadata has more than 100,000 values once its aliases are expanded, or an alias contains itself. It is not taken apart here; the front matter is shown as text.',
  },
} as const satisfies Record<string, Omit<Finding, 'line'>>;

/** `{card_data}`, the whole block of an unfilled Python template, which YAML reads as a map. */
const WHOLE_TEMPLATE = /^\s*\{\s*[\w.]+\s*\}\s*$/;

const WHOLE_TEMPLATE_MESSAGE =
  'The metadata is an unfilled template (“{card_data}”). Write “key: value” lines in its place.';

function isTooLarge(raw: string): boolean {
  if (raw.length * 3 <= FRONT_MATTER_BYTE_LIMIT) {
    return false;
  }
  return new TextEncoder().encode(raw).length > FRONT_MATTER_BYTE_LIMIT;
}

/** Reads the YAML of a card; it starts at `offset` in the file's text, on the 1-based line `firstLine`. */
export function parseFrontMatter(
  raw: string,
  firstLine: number,
  offset: number,
): ParsedFrontMatter {
  if (isTooLarge(raw)) {
    const message =
      'The front matter is larger than 2 MiB and is not taken apart here. It is shown as text.';
    const rule = 'front-matter-too-large';
    const findings = [{ rule, severity: 'warning', message, line: firstLine } as const];
    return { entries: [], findings, yaml: null };
  }
  const { reading, source, moved } = readSource(raw, 1);
  const lineInSource = createLineIndex(source);
  const lineOf = (offset: number): number => firstLine + lineInSource(offset) - 1;
  const indentProblems = continuationFindings(source, moved, lineOf);
  if (reading.kind === 'error') {
    const finding = syntaxFinding(reading.error, source, lineOf);
    if (finding.severity !== 'error') {
      return { entries: [], findings: [finding], yaml: null };
    }
    const { entries, brokenLine } = readKeysAlone(raw, firstLine);
    // An unclosed quote or bracket is noticed at the end only: name the key where it may begin.
    const isLate = finding.rule === 'yaml-syntax' && (brokenLine ?? Infinity) < (finding.line ?? 0);
    const hint = isLate ? ` The key that cannot be read is at line ${brokenLine}.` : '';
    const findings = [{ ...finding, message: finding.message + hint }];
    return { entries, findings, yaml: null };
  }
  if (reading.kind !== 'map') {
    const findings = [{ ...ROOT_FINDINGS[reading.kind], line: firstLine }];
    return { entries: [], findings, yaml: null };
  }
  const entries = placeEntries(reading, lineOf);
  const findings: Finding[] = [
    ...indentProblems,
    ...duplicateKeyFindings(reading.duplicates, lineOf),
    ...templateFindings(entries),
  ];
  if (WHOLE_TEMPLATE.test(raw)) {
    const rule = 'front-matter-template';
    findings.push({ rule, severity: 'error', message: WHOLE_TEMPLATE_MESSAGE, line: firstLine });
  } else if (entries.length === 0) {
    findings.push({ ...ROOT_FINDINGS.empty, line: firstLine });
  }
  const yaml = { source, root: reading.root, lineOf, offset: source === raw ? offset : null };
  return { entries, findings, yaml };
}

/** The front matter of a card without a block. */
export const NO_FRONT_MATTER: FrontMatter = { raw: null, line: 1, entries: [] };
